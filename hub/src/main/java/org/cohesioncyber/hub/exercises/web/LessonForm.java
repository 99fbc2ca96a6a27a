package org.cohesioncyber.hub.exercises.web;

import java.time.LocalDate;

import org.cohesioncyber.hub.exercises.ActionDraft;
import org.cohesioncyber.hub.exercises.ActionState;
import org.cohesioncyber.hub.exercises.ExerciseAction;
import org.cohesioncyber.hub.exercises.ExerciseFinding;
import org.cohesioncyber.hub.exercises.FindingDraft;
import org.cohesioncyber.hub.exercises.SettlementDraft;
import org.cohesioncyber.hub.shared.Form;

/** Reads findings and actions from pages' fields, and fills the fields again. */
final class LessonForm {

	private LessonForm() {
	}

	static FindingDraft finding(Form form) {
		return new FindingDraft(form.value("findingKind"), form.value("text"), form.value("aboutActivity"),
				form.value("aboutPlan"));
	}

	static Form filled(ExerciseFinding finding) {
		return Form.empty()
			.with("revision", finding.revision())
			.with("findingKind", finding.kind())
			.with("text", finding.text())
			.with("aboutActivity", finding.activity())
			.with("aboutPlan", finding.plan());
	}

	static ActionDraft action(Form form) {
		return new ActionDraft(form.value("what"), form.value("who"), day(form, "dueOn"), form.value("finding"));
	}

	static Form filled(ExerciseAction action) {
		Form form = Form.empty()
			.with("revision", action.revision())
			.with("what", action.text().what())
			.with("who", action.text().who())
			.with("finding", action.finding());
		return with(form, "dueOn", action.dueOn()).with("outcome",
				action.state().stage() == ActionState.Stage.OPEN ? ActionState.Stage.DONE : ActionState.Stage.OPEN);
	}

	static SettlementDraft settlement(Form form) {
		return new SettlementDraft(form.value("outcome"), day(form, "settledOn"), form.value("reason"));
	}

	/** A day as text, blank when none was typed. */
	static String day(Form form, String field) {
		return form.date(field).map(LocalDate::toString).orElse("");
	}

	static Form with(Form form, String field, LocalDate day) {
		return form.with(field + ".day", day.getDayOfMonth())
			.with(field + ".month", day.getMonthValue())
			.with(field + ".year", day.getYear());
	}

}
