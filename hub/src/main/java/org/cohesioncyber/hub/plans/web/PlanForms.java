package org.cohesioncyber.hub.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.plans.PlanContent;
import org.cohesioncyber.hub.plans.PlanContent.Backup;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanLines;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Reads parts of plans from pages' fields and fills the fields again. Lists of short
 * things are typed one a line, their parts apart by semicolons.
 */
final class PlanForms {

	/** Fields that hold a list, whatever is at fault in it. */
	private static final Set<String> LISTS = Set.of("deciders", "steps", "priorities", "activities");

	private PlanForms() {
	}

	static int revision(Form form) {
		String text = form.value("revision");
		if (!text.matches("[0-9]{1,9}")) {
			throw new InvalidInput("revision", text, "la révision affichée par la page", "the revision the page shows");
		}
		return Integer.parseInt(text);
	}

	/** The place of an item in its list; none for a new one. */
	static int place(String text, int size) {
		if (text.isEmpty()) {
			return size;
		}
		if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) >= size) {
			throw new InvalidInput("place", text, "une ligne de la liste", "a line of the list");
		}
		return Integer.parseInt(text);
	}

	static InvalidInput stale() {
		return new InvalidInput("revision", "", "la dernière version : quelqu’un l’a modifiée entre-temps, relisez-la",
				"the latest version: somebody changed it in the meantime, read it again");
	}

	static Rendering shown(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	/** The faults named like the fields of the page of one item, or of one part. */
	static InvalidInput within(InvalidInput refusal, String prefix) {
		return new InvalidInput(refusal.faults()
			.stream()
			.map(fault -> new Fault(field(fault.field(), prefix), fault.value(), fault.expectedFrench(),
					fault.expectedEnglish()))
			.toList());
	}

	private static String field(String name, String prefix) {
		String field = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
		String first = field.split("\\.")[0];
		return LISTS.contains(first) ? first : field;
	}

	static String deciders(PlanContent content) {
		return joined(content.deciders()
			.stream()
			.map(one -> String.join(" ; ", one.function(), one.name(), one.deputy()))
			.toList());
	}

	static String priorities(PlanContent content) {
		return joined(content.priorities().stream().map(one -> one.function() + " ; " + one.reason()).toList());
	}

	static ProcedureDraft procedure(Form form, List<String> activities) {
		return new ProcedureDraft(form.value("name"), form.value("owner"), form.value("order"), activities,
				PlanLines.steps(form.value("steps")));
	}

	static Form filled(Form form, Procedure one) {
		Form filled = form.with("name", one.name())
			.with("owner", one.owner())
			.with("order", one.order())
			.with("steps", joined(one.steps().stream().map(step -> step.what() + " ; " + step.who()).toList()));
		var fields = new LinkedHashMap<>(filled.fields());
		fields.put("activities", one.activities().stream().map(Object::toString).toList());
		return new Form(fields, filled.faults());
	}

	static BackupDraft backup(Form form) {
		return new BackupDraft(form.value("name"), form.value("copies"), form.value("media"), form.value("offsite"),
				form.value("offline"), form.date("restoredOn").map(LocalDate::toString).orElse(""),
				TypedDuration.text(form, "measured"), form.value("where"));
	}

	static Form filled(Form form, Backup one) {
		Form filled = form.with("name", one.name())
			.with("copies", one.copies())
			.with("media", one.media())
			.with("offsite", one.offsite())
			.with("offline", one.offline())
			.with("where", one.where());
		return date(TypedDuration.fill(filled, "measured", one.measured()), "restoredOn", one.restoredOn());
	}

	static Form date(Form form, String field, @Nullable LocalDate day) {
		return day == null ? form
				: form.with(field + ".day", day.getDayOfMonth())
					.with(field + ".month", day.getMonthValue())
					.with(field + ".year", day.getYear());
	}

	private static String joined(List<String> lines) {
		List<String> clean = new ArrayList<>();
		lines.forEach(line -> clean.add(line.replaceAll("( ;)+ ?$", "").strip()));
		return String.join("\n", clean);
	}

}
