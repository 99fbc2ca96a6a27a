package org.cohesioncyber.hub.dependencies;

import java.util.List;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * What a file of activities and dependencies does, or did, line by line.
 *
 * @param ignored headers that mean nothing
 * @param activities how many activities are added
 * @param dependencies how many dependencies
 */
public record ImportReport(List<Line> lines, List<String> ignored, int activities, int dependencies) {

	public ImportReport {
		lines = List.copyOf(lines);
		ignored = List.copyOf(ignored);
	}

	/** How many lines do nothing because of their faults. */
	public long refused() {
		return this.lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).count();
	}

	/** What a line does. */
	public enum Outcome {

		/** It adds an activity, and what it may depend on. */
		ACTIVITY,
		/** It adds a dependency to an activity that is there. */
		DEPENDENCY,
		/** All of it is there already. */
		SAME,
		/** Nothing, because of its faults. */
		REFUSED

	}

	/**
	 * One line.
	 *
	 * @param number its number in the file
	 * @param activity as the file names it
	 */
	public record Line(int number, String activity, Outcome outcome, List<Fault> faults) {

		public Line {
			faults = List.copyOf(faults);
		}

	}

}
