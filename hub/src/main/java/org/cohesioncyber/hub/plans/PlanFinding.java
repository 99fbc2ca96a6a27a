package org.cohesioncyber.hub.plans;

import java.util.List;

/**
 * Something a plan lacks or that does not hold. It blocks nothing: whoever answers for
 * the plan decides.
 *
 * @param arguments what the words of that kind need: names, days, scenarios
 */
public record PlanFinding(Kind kind, List<Object> arguments) {

	public PlanFinding {
		arguments = List.copyOf(arguments);
	}

	static PlanFinding of(Kind kind, Object... arguments) {
		return new PlanFinding(kind, List.of(arguments));
	}

	/** What can be found, the gravest first. */
	public enum Kind {

		/** The day of its review is past: the day. */
		REVIEW_PASSED,
		/** No copy of a backup is out of the network's reach: which. */
		NO_OFFLINE_COPY,
		/** A backup was never restored to try: which. */
		RESTORE_NEVER_TESTED,
		/** The last restore test is more than a year old: which, when. */
		RESTORE_TEST_OLD,
		/** Not three copies on two media with one elsewhere: which. */
		NOT_THREE_TWO_ONE,
		/** A recovery plan says nothing of backups. */
		NO_BACKUP,
		/** A scenario has no strategy: which. */
		SCENARIO_UNCOVERED,
		/** Nobody decides. */
		NOBODY_DECIDES,
		/** Who decides has no deputy: the function. */
		NO_DEPUTY,
		/** Nothing says when it is activated. */
		NO_ACTIVATION,
		/** Nothing says when it is over. */
		NO_DEACTIVATION,
		/** Nothing says what it is for. */
		NO_SCOPE,
		/** A commune does not say where its PCS is, nor that there is none. */
		NO_PCS,
		/** An essential activity has no procedure: which. */
		ACTIVITY_WITHOUT_PROCEDURE,
		/** There is no procedure at all. */
		NO_PROCEDURE,
		/** A procedure is empty: which. */
		NO_STEPS,
		/** Nobody answers for a procedure: which. */
		NO_OWNER,
		/** A procedure has no place in the order of restoring: which. */
		NO_ORDER,
		/** Two procedures have the same place: which. */
		SAME_ORDER,
		/** The territory's plan says not what is restored first. */
		NO_PRIORITIES,
		/** Nothing says how the territory communicates. */
		NO_COMMUNICATION;

		/** Whether it may come without any change of the plan. */
		boolean dependsOnTheDay() {
			return this == REVIEW_PASSED || this == RESTORE_TEST_OLD;
		}

	}

}
