package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an interruption does as it lasts, on five axes; a pair that is absent is not
 * known.
 */
public record Impacts(Map<Axis, Map<Horizon, Gravity>> gravities) {

	/** Nothing is known. */
	public static final Impacts UNKNOWN = new Impacts(Map.of());

	public Impacts {
		Map<Axis, Map<Horizon, Gravity>> copy = new EnumMap<>(Axis.class);
		gravities.forEach((axis, row) -> {
			if (!row.isEmpty()) {
				copy.put(axis, Collections.unmodifiableMap(new EnumMap<>(row)));
			}
		});
		gravities = Collections.unmodifiableMap(copy);
	}

	/** How grave it is on that axis after that time, if it is known. */
	public Optional<Gravity> at(Axis axis, Horizon horizon) {
		return Optional.ofNullable(this.gravities.getOrDefault(axis, Map.of()).get(horizon));
	}

	/** Who or what suffers. */
	public enum Axis {

		POPULATION, FINANCIAL, LEGAL, IMAGE, HUMAN

	}

	/** How long the interruption has lasted. */
	public enum Horizon {

		H4(Duration.ofHours(4)), H24(Duration.ofHours(24)), H72(Duration.ofHours(72)), WEEK(Duration.ofDays(7)),
		MONTH(Duration.ofDays(30));

		private final Duration after;

		Horizon(Duration after) {
			this.after = after;
		}

		public Duration after() {
			return this.after;
		}

	}

	/** How grave, from nothing to what cannot be borne. */
	public enum Gravity {

		NONE, MINOR, MODERATE, MAJOR, CRITICAL;

		/** Reads a name or its place from 0 to 4; refuses with an exception. */
		static Gravity read(String text) {
			return text.matches("[0-9]") ? values()[Integer.parseInt(text)] : valueOf(text);
		}

	}

}
