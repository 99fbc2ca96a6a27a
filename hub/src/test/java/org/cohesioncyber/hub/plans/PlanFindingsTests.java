package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanFinding.Kind;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanFindingsTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@Test
	void aWholePlanHasNothingToReport() {
		assertThat(kinds(plan(PlanKind.PRA, Drafts.whole(), null), Map.of())).isEmpty();
	}

	@Test
	void anEmptyPlanLacksEverythingAndStillIsAPlan() {
		assertThat(kinds(plan(PlanKind.PRA, Drafts.titled("PRA"), null), Map.of())).containsExactly(Kind.NO_BACKUP,
				Kind.SCENARIO_UNCOVERED, Kind.SCENARIO_UNCOVERED, Kind.SCENARIO_UNCOVERED, Kind.SCENARIO_UNCOVERED,
				Kind.SCENARIO_UNCOVERED, Kind.NOBODY_DECIDES, Kind.NO_ACTIVATION, Kind.NO_DEACTIVATION, Kind.NO_SCOPE,
				Kind.NO_PROCEDURE);
		assertThat(kinds(plan(PlanKind.PCA, Drafts.titled("PCA"), null), Map.of())).doesNotContain(Kind.NO_BACKUP);
	}

	@Test
	void aCommuneSaysWhereItsPcsIsOrThatThereIsNone() {
		Plan silent = plan(PlanKind.PRA, Drafts.whole().about("PRA", "La mairie", ""), null);
		assertThat(PlanFindings.of(silent, Map.of(), true, TODAY)).containsExactly(PlanFinding.of(Kind.NO_PCS));
		assertThat(PlanFindings.of(silent, Map.of(), false, TODAY)).isEmpty();
		Plan without = plan(PlanKind.PRA, Drafts.whole().about("PRA", "La mairie", "Pas de PCS"), null);
		assertThat(PlanFindings.of(without, Map.of(), true, TODAY)).isEmpty();
	}

	@Test
	void backupsAreLookedAtOneByOne() {
		PlanDraft draft = Drafts.whole()
			.backedUp(List.of(new BackupDraft("Paie", "2", "1", "YES", "UNKNOWN", null, null, ""),
					new BackupDraft("Fichiers", "3", "2", "YES", "YES", "2025-11-21", "PT6H", ""),
					new BackupDraft("Carte", "3", "2", "YES", "YES", "2025-11-22", null, "")));
		assertThat(PlanFindings.of(plan(PlanKind.PRA, draft, null), Map.of(), false, TODAY)).containsExactly(
				PlanFinding.of(Kind.NO_OFFLINE_COPY, "Paie"), PlanFinding.of(Kind.RESTORE_NEVER_TESTED, "Paie"),
				PlanFinding.of(Kind.RESTORE_TEST_OLD, "Fichiers", LocalDate.parse("2025-11-21")),
				PlanFinding.of(Kind.NOT_THREE_TWO_ONE, "Paie"));
	}

	@Test
	void activitiesNeedAProcedureAndProceduresAPlaceAnOwnerAndSteps() {
		UUID payroll = UUID.randomUUID();
		PlanDraft draft = Drafts.whole()
			.following(List.of(new ProcedureDraft("Payer", "", "1", List.of(payroll.toString()), List.of()),
					new ProcedureDraft("Voter", "Maire", "1", List.of(), List.of())));
		assertThat(PlanFindings.of(plan(PlanKind.PRA, draft, null),
				Map.of(payroll, "Paie", UUID.randomUUID(), "État civil"), false, TODAY))
			.containsExactly(PlanFinding.of(Kind.ACTIVITY_WITHOUT_PROCEDURE, "État civil"),
					PlanFinding.of(Kind.NO_STEPS, "Payer"), PlanFinding.of(Kind.NO_STEPS, "Voter"),
					PlanFinding.of(Kind.NO_OWNER, "Payer"), PlanFinding.of(Kind.SAME_ORDER, "Voter"));
	}

	@Test
	void statusFollowsTheDayOfTheReview() {
		assertThat(PlanStatus.on(TODAY, null)).isEqualTo(PlanStatus.DRAFT);
		assertThat(PlanStatus.on(TODAY, version("2027-01-22"))).isEqualTo(PlanStatus.APPROVED);
		assertThat(PlanStatus.on(TODAY, version("2027-01-21"))).isEqualTo(PlanStatus.REVIEW_DUE);
		assertThat(PlanStatus.on(TODAY, version("2026-11-22"))).isEqualTo(PlanStatus.REVIEW_DUE);
		assertThat(PlanStatus.on(TODAY, version("2026-11-21"))).isEqualTo(PlanStatus.EXPIRED);
		assertThat(kinds(plan(PlanKind.PRA, Drafts.whole(), version("2026-11-21")), Map.of()))
			.containsExactly(Kind.REVIEW_PASSED);
	}

	@Test
	void countsLeaveOutWhatDependsOnTheDayAndEveryName() {
		PlanDraft draft = Drafts.whole()
			.backedUp(List.of(new BackupDraft("Fichiers", "3", "2", "YES", "NO", "2020-01-01", null, "")));
		Plan plan = plan(PlanKind.PRA, draft, null);
		Figures figures = Figures.of(plan.content(), PlanFindings.of(plan, Map.of(), false, TODAY));
		assertThat(figures.findings()).isEqualTo(Map.of(Kind.NO_OFFLINE_COPY, 1));
		assertThat(figures.scenarios()).hasSize(5);
		assertThat(figures.backups().getFirst().isProvenOn(TODAY)).isFalse();
	}

	private static List<Kind> kinds(Plan plan, Map<UUID, String> activities) {
		return PlanFindings.of(plan, activities, false, TODAY).stream().map(PlanFinding::kind).toList();
	}

	private static Plan plan(PlanKind kind, PlanDraft draft, @Nullable PlanVersion latest) {
		return new Plan(new PlanId(UUID.randomUUID()), OrganisationId.random(), PlanScale.ORGANISATION, kind,
				PlanCheck.of(draft, TODAY), 1, Instant.EPOCH, latest);
	}

	private static PlanVersion version(String review) {
		return new PlanVersion(new VersionId(UUID.randomUUID()), new PlanId(UUID.randomUUID()), 1, "00",
				LocalDate.parse("2026-01-01"), LocalDate.parse(review), false,
				new Figures(Set.of(), 0, List.of(), Map.of()), Instant.EPOCH);
	}

}
