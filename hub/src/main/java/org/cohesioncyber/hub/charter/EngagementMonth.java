package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;

import org.jspecify.annotations.Nullable;

/**
 * The figure at the end of a month, of the last day that is over or today.
 *
 * @param frozenAt when it was frozen for good; {@code null} for a month computed each
 * time: the one under way, and those before the hub kept figures
 * @param notes what became known after it was frozen, the oldest first
 */
public record EngagementMonth(YearMonth month, int engaged, Map<Level, Integer> levels, @Nullable Instant frozenAt,
		List<Note> notes) {

	public EngagementMonth {
		levels = Map.copyOf(levels);
		notes = List.copyOf(notes);
	}

	static EngagementMonth computed(YearMonth month, EngagementFigure figure) {
		return new EngagementMonth(month, figure.engaged(), figure.levels(), null, List.of());
	}

	/** The day its figure is about, seen from that day. */
	static LocalDate lastDay(YearMonth month, LocalDate today) {
		LocalDate end = month.atEndOfMonth();
		return end.isBefore(today) ? end : today;
	}

	/**
	 * Whether a figure computed now says something that neither the frozen one nor its
	 * last note says.
	 */
	boolean isOverTakenBy(EngagementFigure now) {
		int engaged = this.notes.isEmpty() ? this.engaged : this.notes.getLast().engaged();
		Map<Level, Integer> levels = this.notes.isEmpty() ? this.levels : this.notes.getLast().levels();
		return engaged != now.engaged() || levels.entrySet()
			.stream()
			.anyMatch(level -> !level.getValue().equals(now.levels().getOrDefault(level.getKey(), 0)));
	}

	/** What the figure would have been with what was known at the time of the note. */
	public record Note(Instant at, int engaged, Map<Level, Integer> levels) {

		public Note {
			levels = Map.copyOf(levels);
		}

	}

}
