package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import org.cohesioncyber.hub.plans.PlanContent.Backup;
import org.cohesioncyber.hub.plans.PlanContent.Decider;
import org.cohesioncyber.hub.plans.PlanContent.Known;
import org.cohesioncyber.hub.plans.PlanContent.Priority;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanContent.Step;
import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.DeciderDraft;
import org.cohesioncyber.hub.plans.PlanDraft.PriorityDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanDraft.StepDraft;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a plan says out of a draft, and refuses everything at fault at once. The
 * field of an item of a list is named by its place, such as
 * {@code procedures.0.steps.2.what}.
 */
final class PlanCheck {

	private final Faulty checks = new Faulty();

	private final LocalDate today;

	private PlanCheck(LocalDate today) {
		this.today = today;
	}

	static PlanContent of(PlanDraft draft, LocalDate today) {
		PlanCheck check = new PlanCheck(today);
		PlanContent content = check.content(draft);
		check.checks.done();
		return content;
	}

	private PlanContent content(PlanDraft draft) {
		return new PlanContent(line("title", draft.title(), 2, 150), lines("scope", draft.scope(), 4000),
				line("pcs", draft.pcs(), 0, 300), strategies(draft.strategies()),
				lines("activation", draft.activation(), 2000), lines("deactivation", draft.deactivation(), 2000),
				all("deciders", draft.deciders(), 30, this::decider),
				all("procedures", draft.procedures(), 100, this::procedure),
				all("backups", draft.backups(), 50, this::backup),
				all("priorities", draft.priorities(), 50, this::priority), lines("means", draft.means(), 4000),
				lines("communication", draft.communication(), 4000));
	}

	private Map<Scenario, String> strategies(@Nullable Map<String, String> given) {
		Map<Scenario, String> read = new EnumMap<>(Scenario.class);
		if (given != null) {
			given.forEach((name, text) -> this.checks.choice("strategies", name, Scenario.class)
				.ifPresent(scenario -> read.put(scenario, lines("strategies." + name, text, 4000))));
		}
		return read;
	}

	private Decider decider(String at, DeciderDraft one) {
		return new Decider(line(at + "function", one.function(), 2, 150), line(at + "name", one.name(), 0, 150),
				line(at + "deputy", one.deputy(), 0, 150));
	}

	private Procedure procedure(String at, ProcedureDraft one) {
		return new Procedure(line(at + "name", one.name(), 2, 150), line(at + "owner", one.owner(), 0, 150),
				number(at + "order", one.order(), 1, 999), all(at + "activities", one.activities(), 50, this::activity),
				all(at + "steps", one.steps(), 100, this::step));
	}

	private UUID activity(String at, String text) {
		return this.checks
			.read(at.substring(0, at.length() - 1), text, UUID::fromString, "l’identifiant d’une activité",
					"the id of an activity")
			.orElse(new UUID(0, 0));
	}

	private Step step(String at, StepDraft one) {
		return new Step(line(at + "what", one.what(), 2, 300), line(at + "who", one.who(), 0, 150));
	}

	private Priority priority(String at, PriorityDraft one) {
		return new Priority(line(at + "function", one.function(), 2, 150), line(at + "reason", one.reason(), 0, 500));
	}

	private Backup backup(String at, BackupDraft one) {
		return new Backup(line(at + "name", one.name(), 2, 150), number(at + "copies", one.copies(), 1, 99),
				number(at + "media", one.media(), 1, 99), known(at + "offsite", one.offsite()),
				known(at + "offline", one.offline()), restored(at + "restoredOn", one.restoredOn()),
				TypedDuration.check(this.checks, at + "measured", one.measured()),
				line(at + "where", one.where(), 0, 300));
	}

	private Known known(String field, @Nullable String value) {
		return Faulty.isBlank(value) ? Known.UNKNOWN
				: this.checks.choice(field, value, Known.class).orElse(Known.UNKNOWN);
	}

	private @Nullable LocalDate restored(String field, @Nullable String value) {
		if (Faulty.isBlank(value)) {
			return null;
		}
		LocalDate day = this.checks.day(field, value).orElse(null);
		if (day != null && day.isAfter(this.today)) {
			this.checks.refuse(field, value, "aujourd’hui ou un jour passé", "today or a day in the past");
		}
		return day;
	}

	private @Nullable Integer number(String field, @Nullable String value, int least, int most) {
		if (Faulty.isBlank(value)) {
			return null;
		}
		return this.checks.read(field, value, text -> {
			int number = Integer.parseInt(text);
			if (number < least || number > most) {
				throw new IllegalArgumentException(text);
			}
			return number;
		}, "un nombre entier de " + least + " à " + most, "a whole number from " + least + " to " + most).orElse(null);
	}

	private String line(String field, @Nullable String value, int shortest, int longest) {
		return this.checks.text(field, value, shortest, longest).orElse("");
	}

	private String lines(String field, @Nullable String value, int longest) {
		return this.checks.lines(field, value, 0, longest).orElse("");
	}

	private <D, T> List<T> all(String field, @Nullable List<D> given, int most, BiFunction<String, D, T> reader) {
		List<T> read = new ArrayList<>();
		List<D> items = given == null ? List.of() : given;
		if (items.size() > most) {
			this.checks.refuse(field, items.size(), most + " au plus", "at most " + most);
			return read;
		}
		for (int at = 0; at < items.size(); at++) {
			read.add(reader.apply(field + "." + at + ".", items.get(at)));
		}
		return read;
	}

}
