package org.cohesioncyber.hub.plans;

import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.DeciderDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanDraft.StepDraft;

/** Plans for tests. */
public final class Drafts {

	private Drafts() {
	}

	/** Nothing but a title. */
	public static PlanDraft titled(String title) {
		return new PlanDraft(title, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** Something in every text of it. */
	public static PlanDraft saying(String text) {
		return new PlanDraft("Plan " + text, text, text, Map.of("IT_LOSS", text), text, text,
				List.of(new DeciderDraft(text, text, text)),
				List.of(new ProcedureDraft(text, text, "1", List.of(), List.of(new StepDraft(text, text)))),
				List.of(new BackupDraft(text, "3", "2", "YES", "YES", "2026-03-04", "PT6H", text)), List.of(), text,
				text);
	}

	/** A plan that lacks nothing but activities, if there are any. */
	static PlanDraft whole() {
		return new PlanDraft("PRA", "La mairie", "Classeur rouge",
				Map.of("IT_LOSS", "Isoler", "SITE", "L’annexe", "STAFF", "Renfort", "PROVIDER", "Copie",
						"ENERGY_TELECOM", "4G"),
				"Deux heures", "Tout est rouvert", List.of(new DeciderDraft("Maire", "Ada", "Yann")),
				List.of(new ProcedureDraft("Isoler", "DSI", "1", List.of(), List.of(new StepDraft("Couper", "DSI")))),
				List.of(new BackupDraft("Fichiers", "3", "2", "YES", "YES", "2026-03-04", "PT6H", "Coffre")), List.of(),
				"", "Affichage");
	}

}
