package org.cohesioncyber.hub.exercises;

import java.util.List;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.EngagedMember;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.plans.ApprovalDraft;
import org.cohesioncyber.hub.plans.NewPlan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanProgress;
import org.cohesioncyber.hub.plans.PlanProgress.Family;
import org.cohesioncyber.hub.plans.PlanProgress.Part;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.ProgressFigures;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What an exercise does to plans' progress and to the levels of the charter. */
@HubTest
class ExerciseProgressIntegrationTests {

	private final ExerciseWorld world;

	private final OrganisationId own;

	private final Actor rssi;

	@Autowired
	Plans plans;

	@Autowired
	PlanVersions versions;

	@Autowired
	ProgressFigures figures;

	@Autowired
	Engagement engagement;

	@Autowired
	ExerciseProgressIntegrationTests(ApplicationContext context, Organisations organisations, Charters charters) {
		this.world = context.getAutowireCapableBeanFactory().createBean(ExerciseWorld.class);
		this.own = new Territory(organisations, charters).signatory(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
	}

	@Test
	void anEndedExerciseMovesProgressConfidenceAndLevelAndItFades() {
		PlanId plan = this.plans.add(this.rssi, new NewPlan("PRA", false, "PRA"), null);
		this.versions.approve(this.rssi, plan, 1, new ApprovalDraft("Ada Martin", "Maire",
				this.plans.today().toString(), this.plans.today().plusYears(1).toString(), false), null);
		assertThat(progress().parts()).containsEntry(Part.EXERCISE, 0);
		assertThat(progress().confidence()).isZero();
		assertThat(levels()).doesNotContain(Level.EXERCISED);
		this.world.underWay(this.rssi, ExerciseKind.RESTORE_TEST, "Restaurer", plan);
		assertThat(progress().parts()).containsEntry(Part.EXERCISE, 0);
		this.world.ended(this.rssi, ExerciseKind.RESTORE_TEST, "Restaurer", 73, plan);
		assertThat(progress().parts()).containsEntry(Part.EXERCISE, 100);
		assertThat(progress().confidence()).as("100 x 0.5^(73/365)").isEqualTo(87);
		assertThat(progress().lastTest()).isEqualTo(this.plans.today().minusDays(73));
		assertThat(levels()).contains(Level.EXERCISED);
		this.world.ended(this.rssi, ExerciseKind.TABLETOP, "Sur table", 0, plan);
		assertThat(progress().confidence()).isEqualTo(100);
	}

	private PlanProgress progress() {
		return this.figures.own(this.rssi)
			.rates()
			.stream()
			.filter(one -> one.family() == Family.PRA)
			.findFirst()
			.orElseThrow();
	}

	private List<Level> levels() {
		return this.engagement.listOn(this.rssi, this.engagement.today())
			.stream()
			.filter(one -> one.organisation().id().equals(this.own))
			.findFirst()
			.map(EngagedMember::levels)
			.orElseThrow();
	}

}
