package org.cohesioncyber.hub.plans;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a plan says. Whatever nobody has answered yet is blank or {@code null}: unknown,
 * which is neither no nor zero.
 *
 * @param scope the entities, sites and activities it is for
 * @param pcs where the commune's PCS is, which is another document
 * @param strategies how each scenario is met; one without a strategy is not covered
 * @param activation when it is activated
 * @param deactivation when it is over
 * @param priorities what is restored first across organisations, for the territory's plan
 * @param means what is shared, for the territory's plan
 */
public record PlanContent(String title, String scope, String pcs, Map<Scenario, String> strategies, String activation,
		String deactivation, List<Decider> deciders, List<Procedure> procedures, List<Backup> backups,
		List<Priority> priorities, String means, String communication) {

	public PlanContent {
		Map<Scenario, String> said = new EnumMap<>(Scenario.class);
		strategies.forEach((scenario, text) -> {
			if (!text.isEmpty()) {
				said.put(scenario, text);
			}
		});
		strategies = Collections.unmodifiableMap(said);
		deciders = List.copyOf(deciders);
		procedures = List.copyOf(procedures);
		backups = List.copyOf(backups);
		priorities = List.copyOf(priorities);
	}

	/** Nothing but a title. */
	static PlanContent titled(String title) {
		return new PlanContent(title, "", "", Map.of(), "", "", List.of(), List.of(), List.of(), List.of(), "", "");
	}

	/** Who decides, and who when they cannot. */
	public record Decider(String function, String name, String deputy) {

	}

	/**
	 * A procedure.
	 *
	 * @param order its place when everything is to be restored, from 1
	 * @param activities the essential activities it is for
	 * @param steps in the order they are done
	 */
	public record Procedure(String name, String owner, @Nullable Integer order, List<UUID> activities,
			List<Step> steps) {

		public Procedure {
			activities = List.copyOf(activities);
			steps = List.copyOf(steps);
		}

	}

	/** Something to do and to tick off. */
	public record Step(String what, String who) {

	}

	/**
	 * How some data are backed up.
	 *
	 * @param copies how many there are, the original included
	 * @param media on how many kinds of media
	 * @param offsite whether one copy is elsewhere
	 * @param offline whether one copy is out of reach of the network
	 * @param restoredOn the last successful restore test
	 * @param measured how long that took
	 */
	public record Backup(String name, @Nullable Integer copies, @Nullable Integer media, Known offsite, Known offline,
			@Nullable LocalDate restoredOn, @Nullable Duration measured, String where) {

		/** Three copies, two media, one elsewhere. */
		public boolean holdsThreeTwoOne() {
			return this.copies != null && this.copies >= 3 && this.media != null && this.media >= 2
					&& this.offsite == Known.YES;
		}

	}

	/** Yes, no, or nobody knows. */
	public enum Known {

		YES, NO, UNKNOWN

	}

	/** A vital function, and why it comes there. */
	public record Priority(String function, String reason) {

	}

}
