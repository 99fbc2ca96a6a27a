package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long an activity may be interrupted, how soon it is to be back, and what may be
 * lost. Whole minutes from 0 to 366 days; zero is a promise, unknown is {@code null} and
 * never taken for zero. Three separate durations (ISO 22301:2019 3.13, 3.27): French
 * documents often print « DMIA (RTO) » and mean two things.
 *
 * @param dmia maximum tolerable period of disruption (MTPD)
 * @param rto recovery time objective
 * @param rpo recovery point objective (PDMA)
 * @param backupEvery the time between two backups
 * @param degradedFor how long the degraded mode can be kept up
 * @param mbco minimum business continuity objective: the part of the usual service, in
 * per cent from 0 to 100, that the degraded mode must give
 */
public record Targets(@Nullable Duration dmia, @Nullable Duration rto, @Nullable Duration rpo,
		@Nullable Duration backupEvery, @Nullable Duration degradedFor, @Nullable Integer mbco) {

	/** Nothing is known. */
	public static final Targets UNKNOWN = new Targets(null, null, null, null, null, null);

	/** One of the durations, if it is known. */
	public Optional<Duration> of(Target target) {
		return Optional.ofNullable(switch (target) {
			case DMIA -> this.dmia;
			case RTO -> this.rto;
			case RPO -> this.rpo;
			case BACKUP_EVERY -> this.backupEvery;
			case DEGRADED_FOR -> this.degradedFor;
		});
	}

	/** The durations, in the order they are asked for. */
	public enum Target {

		DMIA("dmia"), RTO("rto"), RPO("rpo"), BACKUP_EVERY("backupEvery"), DEGRADED_FOR("degradedFor");

		private final String field;

		Target(String field) {
			this.field = field;
		}

		/** Its name in forms and in JSON. */
		public String field() {
			return this.field;
		}

	}

}
