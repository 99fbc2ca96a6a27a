package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;

import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation holds a level, and by what.
 *
 * @param evidence of all that counts, what counts longest; {@code null} if nothing does
 */
public record LevelStanding(Level level, @Nullable Evidence evidence) {

	static LevelStanding of(Level level, Collection<Evidence> own, LocalDate today) {
		return new LevelStanding(level,
				own.stream()
					.filter(one -> one.kind().level() == level && one.countsOn(today))
					.max(Comparator.comparing(LevelStanding::lastDay).thenComparing(Evidence::from))
					.orElse(null));
	}

	public boolean isHeld() {
		return this.evidence != null;
	}

	/**
	 * The last day it is held with what is known; {@code null} for no end, or not held.
	 */
	public @Nullable LocalDate until() {
		return this.evidence == null ? null : this.evidence.lastDay();
	}

	private static LocalDate lastDay(Evidence evidence) {
		LocalDate last = evidence.lastDay();
		return last == null ? LocalDate.MAX : last;
	}

}
