package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Map;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;

/**
 * The number of engaged organisations on a day.
 *
 * @param isDemonstration whether fictional organisations were counted
 * @param levels of them, how many also reach each level this hub has evidence for
 */
public record EngagementFigure(LocalDate on, int engaged, boolean isDemonstration, Map<Level, Integer> levels) {

	/** What is counted, in the words published beside the figure. */
	public static final String DEFINITION_FRENCH = "Acteur engagé à une date : organisation dont la signature de la charte "
			+ "est en vigueur ce jour-là, c’est-à-dire signée ce jour-là ou avant, et ni suspendue, ni échue, ni retirée. "
			+ "Les organisations créées pour un exercice ou une démonstration ne comptent pas.";

	/** The same in English. */
	public static final String DEFINITION_ENGLISH = "Engaged organisation on a day: an organisation whose signature of the "
			+ "charter is in force on that day, that is signed on or before it, and neither suspended, lapsed nor "
			+ "withdrawn. Organisations made up for an exercise or a demonstration do not count.";

	public EngagementFigure {
		levels = Map.copyOf(levels);
	}

}
