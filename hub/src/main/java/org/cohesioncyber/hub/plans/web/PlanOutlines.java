package org.cohesioncyber.hub.plans.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cohesioncyber.hub.plans.PlanContent;
import org.cohesioncyber.hub.plans.PlanContent.Backup;
import org.cohesioncyber.hub.plans.PlanContent.Known;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanOutline;
import org.cohesioncyber.hub.plans.Scenario;
import org.cohesioncyber.hub.shared.Clause;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what a plan says as titled parts, line by line, to be read, printed and
 * compared.
 */
@Component
class PlanOutlines {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private final MessageSource messages;

	PlanOutlines(MessageSource messages) {
		this.messages = messages;
	}

	/** Of every plan, in that language; activities not known by name are called so. */
	PlanOutline in(Locale locale, Map<UUID, String> activities) {
		return content -> new Writer(locale, activities).of(content);
	}

	/** The parts of a plan with their lines apart. */
	List<Section> sections(PlanContent content, Locale locale, Map<UUID, String> activities) {
		return in(locale, activities).of(content)
			.stream()
			.map(part -> new Section(part.title(), part.text().lines().toList()))
			.toList();
	}

	/** A titled part and its lines. */
	record Section(String title, List<String> lines) {

	}

	/** Writes one plan. */
	private final class Writer {

		private final Locale locale;

		private final Map<UUID, String> activities;

		private final List<Clause> parts = new ArrayList<>();

		private Writer(Locale locale, Map<UUID, String> activities) {
			this.locale = locale;
			this.activities = activities;
		}

		private List<Clause> of(PlanContent content) {
			add("title", word("plans.title"), content.title());
			add("scope", word("plans.scope"), content.scope());
			add("pcs", word("plans.pcs"), content.pcs());
			for (Scenario scenario : Scenario.values()) {
				add("scenario-" + scenario, word("plans.scenario." + scenario),
						content.strategies().getOrDefault(scenario, ""));
			}
			add("activation", word("plans.activation"), content.activation());
			add("deactivation", word("plans.deactivation"), content.deactivation());
			add("deciders", word("plans.deciders"),
					lines(content.deciders().stream().map(one -> joined(one.function(), one.name(), one.deputy()))));
			add("priorities", word("plans.priorities"), lines(
					numbered(content.priorities().stream().map(one -> joined(one.function(), one.reason())).toList())));
			add("means", word("plans.means"), content.means());
			content.procedures()
				.stream()
				.sorted(Comparator.comparing(Procedure::order, Comparator.nullsLast(Comparator.naturalOrder())))
				.forEach(one -> add("procedure-" + one.name(), word("plans.procedure.titled", one.name()),
						procedure(one)));
			content.backups()
				.forEach(one -> add("backup-" + one.name(), word("plans.backup.titled", one.name()), backup(one)));
			add("communication", word("plans.communication"), content.communication());
			return List.copyOf(this.parts);
		}

		private String procedure(Procedure one) {
			List<String> lines = new ArrayList<>();
			Integer order = one.order();
			if (order != null) {
				lines.add(said("plans.procedure.order", order));
			}
			if (!one.owner().isEmpty()) {
				lines.add(said("plans.procedure.owner", one.owner()));
			}
			if (!one.activities().isEmpty()) {
				lines.add(said("plans.procedure.activities",
						String.join(", ",
								one.activities()
									.stream()
									.map(id -> this.activities.getOrDefault(id, word("plans.activity.unknown")))
									.toList())));
			}
			lines.addAll(numbered(one.steps().stream().map(step -> "☐ " + joined(step.what(), step.who())).toList())
				.toList());
			return String.join("\n", lines);
		}

		private String backup(Backup one) {
			List<String> lines = new ArrayList<>();
			Integer copies = one.copies();
			Integer media = one.media();
			Duration measured = one.measured();
			lines.add(said("plans.backup.copies", copies == null ? unknown() : copies));
			lines.add(said("plans.backup.media", media == null ? unknown() : media));
			lines.add(said("plans.backup.offsite", known(one.offsite())));
			lines.add(said("plans.backup.offline", known(one.offline())));
			lines.add(said("plans.backup.restoredOn",
					one.restoredOn() == null ? unknown() : DAY.format(one.restoredOn())));
			lines.add(said("plans.backup.measured", measured == null ? unknown() : hours(measured)));
			if (!one.where().isEmpty()) {
				lines.add(said("plans.backup.where", one.where()));
			}
			return String.join("\n", lines);
		}

		private String hours(Duration duration) {
			return "%d h %02d".formatted(duration.toHours(), duration.toMinutesPart());
		}

		private String known(Known answer) {
			return word("plans.known." + answer);
		}

		private String unknown() {
			return known(Known.UNKNOWN);
		}

		private String said(String key, Object value) {
			return word("plans.said", word(key), value.toString());
		}

		private Stream<String> numbered(List<String> lines) {
			return IntStream.range(0, lines.size()).mapToObj(at -> (at + 1) + ". " + lines.get(at));
		}

		private String lines(Stream<String> lines) {
			return String.join("\n", lines.toList());
		}

		private String joined(String... words) {
			return String.join(" – ", Stream.of(words).filter(one -> !one.isEmpty()).toList());
		}

		/** What is not said is left out; a second part of that name stays apart. */
		private void add(String key, String title, String text) {
			if (!text.isEmpty()) {
				long same = this.parts.stream().filter(one -> one.key().split("#")[0].equals(key)).count();
				this.parts.add(new Clause(same == 0 ? key : key + "#" + same, title, text));
			}
		}

		private String word(String key, Object... arguments) {
			return PlanOutlines.this.messages.getMessage(key, arguments, this.locale);
		}

	}

}
