package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a failure would do to the activities of one organisation, computed with nothing
 * else than what that organisation keeps. Times are counted from the failure.
 *
 * @param failed the names of what fails
 * @param activities how many activities there are
 * @param stopped those that stop, in the order of stopping
 * @param hours those in which something changes
 * @param aid what would be asked of others, the most urgent first
 * @param standIns where up to three more would save most activities from stopping
 * @param saved how many these would save
 * @param deadlocks what waits for one another, and needs somebody to decide
 */
public record OwnSimulation(List<String> failed, Duration lasts, int activities, List<Stopped> stopped,
		List<HourOf> hours, List<Aid> aid, List<StandIn> standIns, int saved, List<List<String>> deadlocks) {

	public OwnSimulation {
		failed = List.copyOf(failed);
		stopped = List.copyOf(stopped);
		hours = List.copyOf(hours);
		aid = List.copyOf(aid);
		standIns = List.copyOf(standIns);
		deadlocks = List.copyOf(deadlocks);
	}

	/**
	 * So many more beside these.
	 *
	 * @param dependant what needs them
	 */
	public record StandIn(String dependant, List<String> beside, int count) {

		public StandIn {
			beside = List.copyOf(beside);
		}

	}

	/**
	 * One hour.
	 *
	 * @param hour counted from the failure, the first is 0
	 * @param stopping, back, breaching the names of activities
	 * @param stopped how many are stopped at its end
	 * @param breached how many of these are beyond their DMIA
	 */
	public record HourOf(long hour, List<String> stopping, List<String> back, List<String> breaching, int stopped,
			int breached) {

		public HourOf {
			stopping = List.copyOf(stopping);
			back = List.copyOf(back);
			breaching = List.copyOf(breaching);
		}

	}

	/**
	 * Something to stand in for what is lost.
	 *
	 * @param by when the DMIA is over
	 * @param count how many are enough
	 * @param lost whom they would stand in for
	 * @param until when it is back by itself, if that can be said
	 */
	public record Aid(String activity, Duration by, int count, List<String> lost, Optional<Duration> until) {

		public Aid {
			lost = List.copyOf(lost);
		}

	}

}
