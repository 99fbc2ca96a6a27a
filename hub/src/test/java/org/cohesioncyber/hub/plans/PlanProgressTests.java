package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.ActivityFigures.Counted;
import org.cohesioncyber.hub.plans.Figures.BackupFigure;
import org.cohesioncyber.hub.plans.PlanProgress.Family;
import org.cohesioncyber.hub.plans.PlanProgress.Part;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanProgressTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	private static final UUID PAYROLL = UUID.randomUUID();

	private static final List<Counted> ACTIVITIES = List.of(new Counted(PAYROLL, true),
			new Counted(UUID.randomUUID(), true), new Counted(UUID.randomUUID(), false),
			new Counted(UUID.randomUUID(), false));

	@Test
	void aRateIsTheMeanOfItsParts() {
		PlanInForce plan = plan(PlanKind.PRA, new BackupFigure(true, TODAY.minusDays(100)),
				new BackupFigure(true, null), new BackupFigure(false, TODAY),
				new BackupFigure(true, TODAY.minusYears(2)));
		PlanProgress progress = PlanProgress.of(Family.PRA, ACTIVITIES, List.of(plan), null, TODAY);
		assertThat(progress.parts()).isEqualTo(Map.of(Part.ACTIVITIES, 50, Part.SCENARIOS, 40, Part.PROCEDURES, 25,
				Part.BACKUPS, 25, Part.EXERCISE, 0));
		assertThat(progress.rate()).isEqualTo(28);
		assertThat(progress.lastTest()).isEqualTo(TODAY);
		assertThat(PlanProgress.secured(ACTIVITIES, List.of(plan))).isOne();
	}

	@Test
	void withoutAPlanOnlyTheAnalysisCountsAndNothingIsTrusted() {
		PlanProgress progress = PlanProgress.of(Family.PCA, ACTIVITIES, List.of(plan(PlanKind.PRA)), TODAY, TODAY);
		assertThat(progress.parts())
			.isEqualTo(Map.of(Part.ACTIVITIES, 50, Part.SCENARIOS, 0, Part.PROCEDURES, 0, Part.EXERCISE, 0));
		assertThat(progress.confidence()).isZero();
		assertThat(PlanProgress.of(Family.PCA, List.of(), List.of(), null, TODAY).rate()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-22, 100", "2026-05-24, 71", "2025-11-22, 50", "2024-11-22, 25", "2016-11-22, 0" })
	void confidenceHalvesWithEveryYearWithoutATest(String test, int percent) {
		assertThat(PlanProgress.confidence(LocalDate.parse(test), TODAY)).isEqualTo(percent);
	}

	@Test
	void anExerciseCountsForAYearAndConfidenceGoesOnFallingAfterwards() {
		List<PlanInForce> plans = List.of(plan(PlanKind.PCA));
		PlanProgress recent = PlanProgress.of(Family.PCA, ACTIVITIES, plans, TODAY.minusYears(1), TODAY);
		assertThat(recent.parts()).containsEntry(Part.EXERCISE, 100);
		PlanProgress old = PlanProgress.of(Family.PCA, ACTIVITIES, plans, TODAY.minusYears(1).minusDays(1), TODAY);
		assertThat(old.parts()).containsEntry(Part.EXERCISE, 0);
		assertThat(old.confidence()).isEqualTo(50);
		assertThat(PlanProgress.of(Family.PCA, ACTIVITIES, plans, TODAY.minusYears(2), TODAY).confidence())
			.isEqualTo(25);
	}

	@Test
	void theTerritorysFiguresNeverTellOfOneOrTwo() {
		TerritoryProgress two = TerritoryProgress.of(many(2, 3), TODAY);
		assertThat(two.rates()).isEmpty();
		assertThat(two.withPlan()).isNull();
		assertThat(two.securedProcesses()).isNull();
		TerritoryProgress none = TerritoryProgress.of(many(0, 5), TODAY);
		assertThat(none.withPlan()).isZero();
		TerritoryProgress three = TerritoryProgress.of(many(3, 3), TODAY);
		assertThat(three.withPlan()).isEqualTo(3);
		assertThat(three.securedProcesses()).isEqualTo(3);
		assertThat(three.processes()).isEqualTo(12);
		assertThat(three.rates()).containsOnlyKeys(Family.PCA, Family.PRA);
		assertThat(TerritoryProgress.of(many(3, 1), TODAY).withPlan()).isNull();
	}

	/** So many organisations with a plan and an analysis, and so many with neither. */
	private static List<OwnProgress> many(int with, int without) {
		return Stream
			.concat(Collections.nCopies(with, List.of(plan(PlanKind.PRA))).stream(),
					Collections.nCopies(without, List.<PlanInForce>of()).stream())
			.map(plans -> {
				List<Counted> activities = plans.isEmpty() ? List.of() : ACTIVITIES;
				return new OwnProgress(OrganisationId.random(),
						Stream.of(Family.values())
							.map(family -> PlanProgress.of(family, activities, plans, null, TODAY))
							.toList(),
						!plans.isEmpty(), activities.size(), PlanProgress.secured(activities, plans));
			})
			.toList();
	}

	private static PlanInForce plan(PlanKind kind, BackupFigure... backups) {
		return new PlanInForce(OrganisationId.random(), kind,
				new Figures(Set.of(Scenario.IT_LOSS, Scenario.SITE), 1, List.of(backups), Map.of()), Set.of(PAYROLL));
	}

}
