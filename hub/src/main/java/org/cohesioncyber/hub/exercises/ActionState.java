package org.cohesioncyber.hub.exercises;

import java.time.LocalDate;

import org.cohesioncyber.hub.shared.InvalidInput;

/**
 * How far an action is: open; done or given up on a day; and open again, if it was
 * settled too early. Only {@link #after} leads from one to the next.
 */
public sealed interface ActionState {

	Stage stage();

	/** The state after that outcome; one that is not legal now is refused. */
	default ActionState after(Stage outcome, LocalDate day, String reason) {
		if ((stage() == Stage.OPEN) == (outcome == Stage.OPEN)) {
			throw new InvalidInput("outcome", outcome,
					stage() == Stage.OPEN ? "faite ou abandonnée : l’action est ouverte"
							: "rouverte : l’action n’est plus ouverte",
					stage() == Stage.OPEN ? "done or given up: the action is open"
							: "open again: the action is not open any more");
		}
		return switch (outcome) {
			case OPEN -> new Open();
			case DONE -> new Done(day);
			case GIVEN_UP -> new GivenUp(day, reason);
		};
	}

	/** Whether it should have been done before that day. */
	default boolean isOverdue(LocalDate dueOn, LocalDate today) {
		return stage() == Stage.OPEN && dueOn.isBefore(today);
	}

	/** To be done. */
	record Open() implements ActionState {

		@Override
		public Stage stage() {
			return Stage.OPEN;
		}

	}

	/** Done that day. */
	record Done(LocalDate on) implements ActionState {

		@Override
		public Stage stage() {
			return Stage.DONE;
		}

	}

	/** Given up that day, and why. */
	record GivenUp(LocalDate on, String reason) implements ActionState {

		@Override
		public Stage stage() {
			return Stage.GIVEN_UP;
		}

	}

	/** The names of the states. */
	enum Stage {

		OPEN, DONE, GIVEN_UP

	}

}
