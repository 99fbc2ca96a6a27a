package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.plans.PlanContent.Known;
import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.DeciderDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanDraft.StepDraft;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class PlanCheckTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@Test
	void whatIsNotSaidIsUnknownAndNothingElse() {
		PlanContent content = PlanCheck.of(Drafts.titled("PCA"), TODAY);
		assertThat(content).isEqualTo(PlanContent.titled("PCA"));
		PlanContent backed = PlanCheck.of(
				Drafts.titled("PRA").backedUp(List.of(new BackupDraft("Fichiers", "", null, null, "", "", "", null))),
				TODAY);
		assertThat(backed.backups().getFirst().offline()).isEqualTo(Known.UNKNOWN);
		assertThat(backed.backups().getFirst().copies()).isNull();
	}

	@Test
	void comesBackAsItWasSaid() {
		PlanDraft draft = Drafts.whole();
		assertThat(PlanDraft.of(PlanCheck.of(draft, TODAY))).isEqualTo(draft);
	}

	@Test
	void refusesEverythingAtFaultAtOnceAndSaysWhere() {
		PlanDraft draft = new PlanDraft("", null, null, Map.of("FLOOD", "x"), null, null,
				List.of(new DeciderDraft("", "Ada", "")),
				List.of(new ProcedureDraft("Isoler", "", "mille", List.of("pas un id"),
						List.of(new StepDraft("Couper", ""), new StepDraft("x", "")))),
				List.of(new BackupDraft("Fichiers", "0", "2", "OUI", "NO", "2026-11-23", "demain", "")), null, null,
				null);
		assertThatThrownBy(() -> PlanCheck.of(draft, TODAY)).asInstanceOf(type(InvalidInput.class))
			.extracting(refusal -> refusal.faults().stream().map(Fault::field).toList())
			.isEqualTo(List.of("title", "strategies", "deciders.0.function", "procedures.0.order",
					"procedures.0.activities.0", "procedures.0.steps.1.what", "backups.0.copies", "backups.0.offsite",
					"backups.0.restoredOn", "backups.0.measured"));
	}

	@Test
	void anApprovalNeedsANameADayThatWasAndAReviewWithinThreeYears() {
		Approval approval = new ApprovalDraft("Ada Martin", "Maire", "2026-11-22", "2027-11-22", false).check(TODAY);
		assertThat(approval.reviewOn()).isEqualTo("2027-11-22");
		for (String[] bad : new String[][] { { "", "Maire", "2026-11-22", "2027-01-01", "approver" },
				{ "Ada", "Maire", "2026-11-23", "2027-01-01", "approvedOn" },
				{ "Ada", "Maire", "2026-11-22", "2026-11-22", "reviewOn" },
				{ "Ada", "Maire", "2026-11-22", "2029-11-23", "reviewOn" },
				{ "Ada", "Maire", "2026-02-30", "2027-01-01", "approvedOn" } }) {
			assertThatThrownBy(() -> new ApprovalDraft(bad[0], bad[1], bad[2], bad[3], false).check(TODAY))
				.isInstanceOf(InvalidInput.class)
				.hasMessageContaining(bad[4] + ":");
		}
	}

}
