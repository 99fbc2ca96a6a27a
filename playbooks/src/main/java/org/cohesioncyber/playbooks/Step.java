package org.cohesioncyber.playbooks;

import java.util.List;
import java.util.Optional;

/** A step of a playbook (CACAO 2.0, section 4). */
public sealed interface Step {

	/** The id of the step that follows when this one is complete. */
	Optional<String> next();

	/** Where the playbook begins. */
	record Start(String onCompletion) implements Step {

		@Override
		public Optional<String> next() {
			return Optional.of(this.onCompletion);
		}

	}

	/** Where it ends. */
	record End() implements Step {

		@Override
		public Optional<String> next() {
			return Optional.empty();
		}

	}

	/**
	 * Something a person does.
	 *
	 * @param commands what to do, one line each, in this order
	 */
	record Action(String name, String description, List<String> commands, String onCompletion) implements Step {

		public Action {
			commands = List.copyOf(commands);
		}

		@Override
		public Optional<String> next() {
			return Optional.of(this.onCompletion);
		}

	}

}
