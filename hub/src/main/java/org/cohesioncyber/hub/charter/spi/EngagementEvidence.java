package org.cohesioncyber.hub.charter.spi;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * Dated evidence that signatories live up to the charter, kept by a module above it. The
 * module says what happened and when; how long it counts is the charter's rule.
 */
public interface EngagementEvidence {

	/** What it is evidence of. */
	Kind kind();

	/**
	 * All evidence that may count on a day of the period, both ends included. It may
	 * repeat itself and hold more.
	 */
	List<Evidence> between(LocalDate first, LocalDate last);

	/** How far an organisation is engaged beyond its signature. */
	enum Level {

		PREPARED, CONNECTED, EXERCISED, CONTRIBUTOR

	}

	/** What can be shown, for which level, and how long a single day of it counts. */
	enum Kind {

		/** A continuity or recovery plan, from its approval to its next review. */
		PLAN(Level.PREPARED, Period.ZERO),
		/** A day on which an agent was heard. */
		AGENT_HEARD(Level.CONNECTED, Period.ofDays(7)),
		/** A reachability drill answered. */
		DRILL_ANSWERED(Level.CONNECTED, Period.ofDays(90)),
		/** An exercise held. */
		EXERCISE(Level.EXERCISED, Period.ofMonths(12)),
		/** A resource, as long as it is available. */
		RESOURCE(Level.CONTRIBUTOR, Period.ZERO),
		/** A mission, from departure to return, and the time after. */
		MISSION(Level.CONTRIBUTOR, Period.ofMonths(12));

		private final Level level;

		private final Period after;

		Kind(Level level, Period after) {
			this.level = level;
			this.after = after;
		}

		public Level level() {
			return this.level;
		}

		/** The first day on which something over may still count on the day asked. */
		public LocalDate earliest(LocalDate day) {
			return day.minus(this.after);
		}

	}

	/**
	 * What an organisation can show.
	 *
	 * @param from the day it happened or began
	 * @param until the last day of it, {@code null} as long as it has no end
	 */
	record Evidence(Kind kind, OrganisationId organisation, LocalDate from, @Nullable LocalDate until) {

		/** Something of one day. */
		public static Evidence on(Kind kind, OrganisationId organisation, LocalDate day) {
			return new Evidence(kind, organisation, day, day);
		}

		/** The last day it counts; {@code null} as long as it has no end. */
		public @Nullable LocalDate lastDay() {
			return this.until == null ? null : this.until.plus(this.kind.after);
		}

		/**
		 * Whether it counts on that day: from its first day to its last and the kind's
		 * time after.
		 */
		public boolean countsOn(LocalDate day) {
			LocalDate last = lastDay();
			return !day.isBefore(this.from) && (last == null || !day.isAfter(last));
		}

	}

}
