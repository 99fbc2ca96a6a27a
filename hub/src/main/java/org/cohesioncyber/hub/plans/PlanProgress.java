package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.continuity.ActivityFigures.Counted;
import org.cohesioncyber.hub.plans.Figures.BackupFigure;

import org.jspecify.annotations.Nullable;

/**
 * How far an organisation is with its PCA or its PRA: pure, and the same for everybody.
 *
 * @param parts in per cent
 * @param rate the mean of the parts
 * @param lastTest the latest exercise or successful restore test
 * @param confidence in per cent, halved by every year without a test; 0 if there never
 * was one
 */
public record PlanProgress(Family family, Map<Part, Integer> parts, int rate, @Nullable LocalDate lastTest,
		int confidence) {

	private static final double YEAR = 365;

	public PlanProgress {
		parts = Map.copyOf(parts);
	}

	/**
	 * What is counted.
	 * @param inForce the organisation's approved plans not past their review
	 * @param exercised the day of its last exercise; it counts as a part for twelve
	 * months
	 */
	static PlanProgress of(Family family, List<Counted> activities, List<PlanInForce> inForce,
			@Nullable LocalDate exercised, LocalDate today) {
		List<PlanInForce> counted = inForce.stream().filter(plan -> family.kinds.contains(plan.kind())).toList();
		List<BackupFigure> backups = counted.stream().flatMap(plan -> plan.figures().backups().stream()).toList();
		Set<Scenario> scenarios = new HashSet<>();
		counted.forEach(plan -> scenarios.addAll(plan.figures().scenarios()));
		Map<Part, Integer> parts = new EnumMap<>(Part.class);
		parts.put(Part.ACTIVITIES, percent(activities.stream().filter(Counted::analysed).count(), activities.size()));
		parts.put(Part.SCENARIOS, percent(scenarios.size(), Scenario.values().length));
		parts.put(Part.PROCEDURES, percent(secured(activities, counted), activities.size()));
		if (family == Family.PRA) {
			parts.put(Part.BACKUPS,
					percent(backups.stream().filter(one -> one.isProvenOn(today)).count(), backups.size()));
		}
		parts.put(Part.EXERCISE, isRecent(exercised, today) && !counted.isEmpty() ? 100 : 0);
		LocalDate lastTest = counted.isEmpty() ? null
				: Stream
					.concat(backups.stream().map(BackupFigure::restoredOn).filter(Objects::nonNull),
							Stream.ofNullable(exercised))
					.max(Comparator.naturalOrder())
					.orElse(null);
		return new PlanProgress(family, parts, mean(parts.values()), lastTest, confidence(lastTest, today));
	}

	/** The activities that a plan has a procedure for. */
	static long secured(List<Counted> activities, List<PlanInForce> inForce) {
		Set<UUID> covered = new HashSet<>();
		inForce.forEach(plan -> covered.addAll(plan.covered()));
		return activities.stream().filter(one -> covered.contains(one.id())).count();
	}

	private static boolean isRecent(@Nullable LocalDate exercised, LocalDate today) {
		return exercised != null && !exercised.isBefore(EngagementEvidence.Kind.EXERCISE.earliest(today));
	}

	/** 100 on the day of the test, 50 a year later, 25 two years later. */
	static int confidence(@Nullable LocalDate lastTest, LocalDate today) {
		if (lastTest == null) {
			return 0;
		}
		long days = Math.max(0, ChronoUnit.DAYS.between(lastTest, today));
		return (int) Math.round(100 * Math.pow(0.5, days / YEAR));
	}

	static int mean(Collection<Integer> percents) {
		return (int) Math.round(percents.stream().mapToInt(Integer::intValue).average().orElse(0));
	}

	private static int percent(long part, long whole) {
		return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
	}

	/** The two rates: PCI counts with PRA. */
	public enum Family {

		PCA(Set.of(PlanKind.PCA)), PRA(Set.of(PlanKind.PRA, PlanKind.PCI));

		private final Set<PlanKind> kinds;

		Family(Set<PlanKind> kinds) {
			this.kinds = kinds;
		}

	}

	/** What a rate is the mean of. */
	public enum Part {

		ACTIVITIES, SCENARIOS, PROCEDURES, BACKUPS, EXERCISE

	}

}
