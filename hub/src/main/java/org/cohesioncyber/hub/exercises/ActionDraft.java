package org.cohesioncyber.hub.exercises;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * An action as somebody typed or sent it, not checked yet.
 *
 * @param who does it, by name
 * @param dueOn a day such as {@code 2027-01-31}
 * @param finding the id of the finding it is drawn from; none when it is from none
 */
public record ActionDraft(@Nullable String what, @Nullable String who, @Nullable String dueOn,
		@Nullable String finding) {

	private static final int LONGEST = 2000;

	/**
	 * The checked values; refuses everything at fault at once.
	 * @param first the day of the exercise: nothing is due before
	 */
	Checked check(LocalDate first) {
		Faulty checks = new Faulty();
		Optional<String> task = checks.lines("what", this.what, 2, LONGEST);
		Optional<String> owner = checks.text("who", this.who, 2, 150);
		Optional<LocalDate> due = checks.day("dueOn", this.dueOn);
		if (due.filter(day -> day.isBefore(first) || day.getYear() > 2999).isPresent()) {
			checks.refuse("dueOn", this.dueOn, "un jour qui n’est pas avant l’exercice",
					"a day that is not before the exercise");
		}
		Optional<FindingId> from = Faulty.isBlank(this.finding) ? Optional.empty() : checks.read("finding",
				this.finding, FindingId::of, "un constat de cet exercice", "a finding of this exercise");
		checks.done();
		return new Checked(new ActionText(task.orElseThrow(), owner.orElseThrow()), due.orElseThrow(),
				from.orElse(null));
	}

	/** What is known of an action, to be changed and sent again. */
	public static ActionDraft of(ExerciseAction action) {
		return new ActionDraft(action.text().what(), action.text().who(), action.dueOn().toString(),
				action.finding() == null ? null : action.finding().toString());
	}

	/** What may be kept. */
	record Checked(ActionText text, LocalDate dueOn, @Nullable FindingId finding) {

	}

}
