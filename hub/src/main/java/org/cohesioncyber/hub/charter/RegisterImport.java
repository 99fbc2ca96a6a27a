package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.ImportedRow.Outcome;

/**
 * A file somebody handed in, checked line by line, and how far its import has come.
 *
 * @param ignored headers of the file that mean nothing
 * @param outcomes how many lines of each outcome
 * @param corrected how many lines are right once corrected
 * @param done how many lines have been imported
 */
public record RegisterImport(UUID id, String fileName, State state, boolean isAllOrNothing, Instant checkedAt,
		List<String> ignored, Map<Outcome, Integer> outcomes, int corrected, int done) {

	public RegisterImport {
		ignored = List.copyOf(ignored);
		outcomes = Map.copyOf(outcomes);
	}

	/** How many lines have that outcome. */
	public int count(Outcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0);
	}

	/** How many lines change the register. */
	public int toDo() {
		return count(Outcome.NEW) + count(Outcome.CHANGED);
	}

	/** How many lines the file has. */
	public int total() {
		return this.outcomes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How far it has come. */
	public enum State {

		/** Checked; nothing is imported. */
		CHECKED,
		/** Being imported. */
		RUNNING,
		/** Imported. */
		DONE,
		/**
		 * All or nothing was asked for, and a line could not be imported: nothing was.
		 */
		FAILED

	}

}
