package org.cohesioncyber.agent.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One alert as an agent saw it. The id is made at the source and always the same for the
 * same observation, so that sending it again is never a second alert.
 */
public record ObservedAlert(UUID id, Instant occurredAt, String title, String description, Severity severity,
		String category, AlertSource source, List<Observable> observables, long count) {

	/** Longest title, in characters. */
	public static final int TITLE = 200;

	/** Longest description, in characters. */
	public static final int DESCRIPTION = 4000;

	/** Most observables of one alert. */
	public static final int OBSERVABLES = 50;

	private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9-]{0,59}(:[a-z][a-z0-9-]{0,59})?");

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	public ObservedAlert {
		Require.randomId("id", id);
		Require.present("occurredAt", occurredAt);
		if (occurredAt.isBefore(Instant.EPOCH) || occurredAt.isAfter(LATEST)) {
			throw new IllegalArgumentException("occurredAt: " + occurredAt + " (expected: 1970 to 9999)");
		}
		Require.line("title", title, 1, TITLE);
		Require.lines("description", description, 0, DESCRIPTION);
		Require.present("severity", severity);
		Require.matching("category", category, CATEGORY, "class:type of the incident taxonomy");
		Require.present("source", source);
		observables = Require.list("observables", observables, OBSERVABLES);
		Require.between("count", count, 1, 1_000_000_000);
	}

}
