package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;

import org.jspecify.annotations.Nullable;

/**
 * The number of engaged organisations on a day.
 *
 * @param isDemonstration whether fictional organisations were counted
 * @param levels of them, how many also reach each level this hub has evidence for
 * @param breakdown how groups were counted
 * @param kinds the engaged organisations of each legal form
 */
public record EngagementFigure(LocalDate on, int engaged, boolean isDemonstration, Map<Level, Integer> levels,
		Breakdown breakdown, List<Share> kinds) {

	/** What is counted, in the words published beside the figure. */
	public static final String DEFINITION_FRENCH = "Acteur engagé à une date : organisation dont la signature de la charte "
			+ "est en vigueur ce jour-là, c’est-à-dire signée ce jour-là ou avant, et ni suspendue, ni échue, ni retirée. "
			+ "Si la version signée le prévoit, la signature d’un groupe engage aussi ses filiales, et un groupe peut "
			+ "compter pour un seul acteur. "
			+ "Les organisations créées pour un exercice ou une démonstration ne comptent pas.";

	/** The same in English. */
	public static final String DEFINITION_ENGLISH = "Engaged organisation on a day: an organisation whose signature of the "
			+ "charter is in force on that day, that is signed on or before it, and neither suspended, lapsed nor "
			+ "withdrawn. If the version signed says so, a group’s signature engages its subsidiaries, too, and a group may "
			+ "count as one. Organisations made up for an exercise or a demonstration do not count.";

	public EngagementFigure {
		levels = Map.copyOf(levels);
		kinds = List.copyOf(kinds);
	}

	static List<Share> shares(Map<OrganisationKind, Integer> kinds) {
		Set<OrganisationKind> withheld = Suppression.of(kinds);
		return kinds.entrySet()
			.stream()
			.map(part -> new Share(part.getKey(), withheld.contains(part.getKey()) ? null : part.getValue()))
			.toList();
	}

	/**
	 * A part of the figure.
	 *
	 * @param organisations how many; {@code null} where so few would be recognised, or
	 * where they would follow from the total
	 */
	public record Share(OrganisationKind kind, @Nullable Integer organisations) {

	}

	/**
	 * How groups were counted.
	 *
	 * @param organisations all that are engaged, each for itself
	 * @param signed those that signed themselves
	 * @param bound those engaged by the signature of their group
	 */
	public record Breakdown(int organisations, int signed, int bound) {

		private static final int FEWEST = 3;

		/** Whether groups made a difference at all. */
		public boolean isNeeded(int actors) {
			return this.bound > 0 || this.organisations != actors;
		}

		/** Whether no part of it tells of fewer than three organisations. */
		public boolean isPublishable(int actors) {
			return isPublishable(this.signed, this.bound, this.organisations - actors);
		}

		private static boolean isPublishable(int... parts) {
			for (int part : parts) {
				if (part > 0 && part < FEWEST) {
					return false;
				}
			}
			return true;
		}

	}

}
