package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.DeciderDraft;
import org.cohesioncyber.hub.plans.PlanDraft.PriorityDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanDraft.StepDraft;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A recovery plan of the fictional commune, approved, a continuity plan it works on, and
 * the territory's plan.
 */
@Component
@Order(55)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationPlans implements ApplicationRunner {

	private static final Actor.Hub SAINT_ELME = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000002"), Set.of(Role.RSSI));

	private static final Actor.Hub VALMER = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000001"), Set.of(Role.COORDINATOR));

	private final Plans plans;

	private final PlanVersions versions;

	private final Activities activities;

	DemonstrationPlans(Plans plans, PlanVersions versions, Activities activities) {
		this.plans = plans;
		this.versions = versions;
		this.activities = activities;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		LocalDate today = this.plans.today();
		PlanId recovery = begin(SAINT_ELME, PlanScale.ORGANISATION, PlanKind.PRA, recovery(today), "recovery");
		approve(SAINT_ELME, recovery, new ApprovalDraft("Jeanne Kermarrec", "Maire", today.minusMonths(3).toString(),
				today.plusMonths(9).toString(), false), "recovery");
		begin(SAINT_ELME, PlanScale.ORGANISATION, PlanKind.PCA,
				new PlanDraft("PCA de la mairie", "La mairie et ses deux annexes",
						"Classeur rouge, secrétariat général, et mairie.saint-elme.example/pcs",
						Map.of("STAFF",
								"Priorité à l’état civil et à l’accueil ; renfort demandé à l’intercommunalité."),
						null, null, null, null, null, null, null, null),
				"continuity");
		PlanId territory = begin(VALMER, PlanScale.TERRITORY, PlanKind.PCA, territory(), "territory");
		approve(VALMER, territory, new ApprovalDraft("Claude Morvan", "Vice-présidente à la résilience",
				today.minusMonths(1).toString(), today.plusMonths(11).toString(), true), "territory");
	}

	private PlanDraft recovery(LocalDate today) {
		return new PlanDraft("PRA informatique de Saint-Elme",
				"Les serveurs de la mairie, la messagerie et les logiciels métiers", "",
				Map.of("IT_LOSS", "Isoler, préserver les preuves, reconstruire depuis la copie hors ligne.", "PROVIDER",
						"Reprise des sauvegardes de l’hébergeur, tenues aussi à la mairie.", "ENERGY_TELECOM",
						"Groupe électrogène pour l’accueil ; deux clés 4G."),
				"Fichiers et messagerie inaccessibles depuis 2 heures, ou note de rançon.",
				"Les logiciels métiers rouverts et les données vérifiées par chaque service.",
				List.of(new DeciderDraft("Maire", "Jeanne Kermarrec", "Yann Le Goff"),
						new DeciderDraft("Directrice générale des services", "Alix Perrin", "")),
				List.of(new ProcedureDraft("Isoler le réseau", "Prestataire informatique", "1", List.of(),
						List.of(new StepDraft("Débrancher la box et le commutateur, ne rien éteindre", "Accueil"),
								new StepDraft("Mettre les disques de sauvegarde à l’abri", "Accueil"),
								new StepDraft("Appeler le prestataire au numéro de la fiche", "DGS"))),
						new ProcedureDraft("Remonter l’accueil téléphonique", "Direction générale", "2",
								named("Accueil tél"),
								List.of(new StepDraft("Activer le renvoi vers les deux mobiles", "Accueil"),
										new StepDraft("Afficher les numéros à la porte", "Accueil"))),
						new ProcedureDraft("Passer au registre papier", "Responsable de la population", "3",
								named("État civil"),
								List.of(new StepDraft("Sortir le registre et le cachet du coffre", "Population"),
										new StepDraft("Garder une copie de chaque acte pour la reprise",
												"Population")))),
				List.of(new BackupDraft("Fichiers et messagerie", "3", "2", "YES", "YES",
						today.minusMonths(4).toString(), "PT9H", "Disque dans le coffre de l’annexe"),
						new BackupDraft("Logiciel de paie", "2", "1", "YES", "UNKNOWN", null, null, "Chez l’éditeur")),
				null, null, "Affichage en mairie et mobile de la DGS.");
	}

	/** The ids of the activities whose name begins so. */
	private List<String> named(String beginning) {
		return this.activities.all(SAINT_ELME)
			.stream()
			.filter(one -> one.portrait().name().startsWith(beginning))
			.map(one -> one.id().toString())
			.toList();
	}

	private static PlanDraft territory() {
		return new PlanDraft("PCA du territoire de Valmer", "Les signataires de la charte et leurs services mutualisés",
				"Le plan intercommunal de sauvegarde reste un autre document.",
				Map.of("IT_LOSS", "Cellule commune, postes prêtés, une équipe de reconstruction par fonction vitale."),
				"Deux membres touchés par la même cause, ou une fonction vitale arrêtée.",
				"Chaque fonction vitale rendue, constatée par la cellule.",
				List.of(new DeciderDraft("Vice-présidente à la résilience", "Claude Morvan", "Direction générale")),
				List.of(new ProcedureDraft("Réunir la cellule", "Coordination", "1", null,
						List.of(new StepDraft("Appeler les membres touchés", "Coordination"),
								new StepDraft("Ouvrir la salle de crise", "Métropole")))),
				null,
				List.of(new PriorityDraft("Secours et soins", "Des vies en dépendent"),
						new PriorityDraft("Eau potable", "Douze heures de réserve"),
						new PriorityDraft("Alerte de la population", "Condition de tout le reste")),
				"Salle de crise de la métropole, vingt postes sains, six liaisons 4G.",
				"Un point de situation toutes les quatre heures, par téléphone et par messagerie de secours.");
	}

	private PlanId begin(Actor actor, PlanScale scale, PlanKind kind, PlanDraft draft, String name) {
		return this.plans.add(actor, scale, kind, draft, "demonstration-plan-" + name);
	}

	/** Once: what people did since stays. */
	private void approve(Actor actor, PlanId id, ApprovalDraft approval, String name) {
		this.plans.find(actor, id)
			.filter(plan -> plan.latest() == null)
			.ifPresent(
					plan -> this.versions.approve(actor, id, plan.revision(), approval, "demonstration-plan-" + name));
	}

}
