package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.plans.PlanContent.Known;

import org.jspecify.annotations.Nullable;

/**
 * What may be counted of an approved version without opening it.
 *
 * @param scenarios those it has a strategy for
 * @param findings how many of each kind there were when it was approved; what depends on
 * the day is left out
 */
public record Figures(Set<Scenario> scenarios, int procedures, List<BackupFigure> backups,
		Map<PlanFinding.Kind, Integer> findings) {

	public Figures {
		scenarios = Set.copyOf(scenarios);
		backups = List.copyOf(backups);
		findings = Map.copyOf(findings);
	}

	static Figures of(PlanContent content, List<PlanFinding> found) {
		Map<PlanFinding.Kind, Integer> counts = new EnumMap<>(PlanFinding.Kind.class);
		found.stream()
			.filter(one -> !one.kind().dependsOnTheDay())
			.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
		return new Figures(content.strategies().keySet(), content.procedures().size(),
				content.backups()
					.stream()
					.map(one -> new BackupFigure(one.offline() == Known.YES, one.restoredOn()))
					.toList(),
				counts);
	}

	/**
	 * A backup without its name.
	 *
	 * @param restoredOn the last successful restore test
	 */
	public record BackupFigure(boolean offline, @Nullable LocalDate restoredOn) {

		/** Out of the network's reach, and restored within a year (RéCyF 13.2, 13.3). */
		public boolean isProvenOn(LocalDate day) {
			return this.offline && this.restoredOn != null && !this.restoredOn.plusYears(1).isBefore(day);
		}

	}

}
