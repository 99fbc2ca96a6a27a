package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.dependencies.DemonstrationProviders.Fiction;

import org.jspecify.annotations.Nullable;

/**
 * Something an organisation of the demonstration needs for an activity.
 *
 * @param other another of its activities it rests on, too
 */
record DemonstrationNeed(String activity, String dmia, String rto, String label, @Nullable String needed,
		@Nullable String tolerance, List<Fiction> providers, @Nullable String other) {

	private static final Map<String, Map<String, Map<String, String>>> IMPACTS = Map.of("Blocs et chambres",
			impacts("CRITICAL CRITICAL CRITICAL", "MAJOR CRITICAL CRITICAL"), "Dossier patient",
			impacts("MAJOR CRITICAL CRITICAL", "MODERATE MAJOR CRITICAL"), "Prescription et pharmacie",
			impacts("MODERATE CRITICAL CRITICAL", "MODERATE MAJOR CRITICAL"), "Messagerie et téléphonie des services",
			impacts("NONE MINOR MODERATE", "MINOR MAJOR MAJOR"), "Accueil des écoles et cantines",
			impacts("MINOR MODERATE MODERATE", "MODERATE MAJOR CRITICAL"), "État civil",
			impacts("NONE NONE MINOR", "MINOR MODERATE MAJOR"), "Accueil du public",
			impacts("NONE MINOR MINOR", "MINOR MODERATE MAJOR"), "Gestion financière",
			impacts("NONE NONE NONE", "NONE MINOR MINOR"), "Prise de commandes",
			impacts("NONE NONE NONE", "NONE NONE MINOR"));

	/** After 4 h, 24 h and 72 h, for people and for the population. */
	private static Map<String, Map<String, String>> impacts(String human, String population) {
		return Map.of("HUMAN", early(human), "POPULATION", early(population));
	}

	private static Map<String, String> early(String gravities) {
		String[] each = gravities.split(" ");
		return Map.of("H4", each[0], "H24", each[1], "H72", each[2]);
	}

	/** What is usual for that kind; no two organisations bear quite the same. */
	static List<DemonstrationNeed> of(OrganisationKind kind, int at) {
		return switch (kind) {
			case COMMUNE -> commune(at);
			case HEALTH_ESTABLISHMENT -> health(at);
			case PUBLIC_BODY -> publicBody(at);
			default -> company(at);
		};
	}

	private static List<DemonstrationNeed> commune(int at) {
		return List.of(
				new DemonstrationNeed("État civil", "P3D", "P1D", "Logiciel métier", null, hours(8 + at),
						List.of(Fiction.SOFTWARE), null),
				new DemonstrationNeed("État civil", "P3D", "P1D", "Accès Internet", null, hours(4 + at % 5),
						List.of(Fiction.TELECOM), null),
				new DemonstrationNeed("Messagerie et téléphonie des services", "PT8H", "PT2H", "Messagerie", null,
						hours(1 + at % 3), List.of(Fiction.MAIL), null),
				new DemonstrationNeed("Paie des agents", "P10D", "P2D", "Paie", null, hours(24),
						List.of(Fiction.PAYROLL), null),
				new DemonstrationNeed("Accueil des écoles et cantines", "P1D", "PT4H", "Organisation", null, hours(6),
						List.of(), "Messagerie et téléphonie des services"));
	}

	private static List<DemonstrationNeed> health(int at) {
		return List.of(
				new DemonstrationNeed("Dossier patient", "PT4H", "PT2H", "Logiciel", null, hours(1),
						List.of(Fiction.CARE), null),
				new DemonstrationNeed("Dossier patient", "PT4H", "PT2H", "Accès Internet", at % 2 == 0 ? "1" : null,
						hours(2),
						at % 2 == 0 ? List.of(Fiction.TELECOM, Fiction.OTHER_TELECOM) : List.of(Fiction.TELECOM), null),
				new DemonstrationNeed("Prescription et pharmacie", "PT6H", "PT3H", "Dossier", null, hours(1), List.of(),
						"Dossier patient"),
				new DemonstrationNeed("Blocs et chambres", "PT1H", "PT1H", "Électricité", null, hours(12 + at % 12),
						List.of(Fiction.ENERGY), null));
	}

	private static List<DemonstrationNeed> company(int at) {
		return List.of(
				new DemonstrationNeed("Prise de commandes", "P1D", "PT6H", "Serveurs", null, hours(2 + at % 4),
						List.of(at % 2 == 0 ? Fiction.HOSTING : Fiction.OTHER_HOSTING), null),
				new DemonstrationNeed("Prise de commandes", "P1D", "PT6H", "Accès Internet", at % 4 == 0 ? "1" : null,
						hours(3),
						at % 4 == 0 ? List.of(Fiction.TELECOM, Fiction.OTHER_TELECOM) : List.of(Fiction.TELECOM), null),
				new DemonstrationNeed("Production", "P2D", "PT12H", "Électricité", null, "PT0M",
						List.of(Fiction.ENERGY), null),
				new DemonstrationNeed("Expédition", "P2D", "PT4H", "Commandes", null, hours(10), List.of(),
						"Prise de commandes"),
				new DemonstrationNeed("Postes de travail", "P2D", "P1D", "Infogérance", null,
						at % 3 == 0 ? null : hours(24), List.of(Fiction.MANAGED_IT), null));
	}

	private static List<DemonstrationNeed> publicBody(int at) {
		return List.of(
				new DemonstrationNeed("Accueil du public", "P1D", "PT4H", "Accès Internet", null, hours(2 + at % 6),
						List.of(Fiction.TELECOM), null),
				new DemonstrationNeed("Gestion financière", "P5D", "P2D", "Logiciel métier", null, hours(48),
						List.of(Fiction.SOFTWARE), null),
				new DemonstrationNeed("Gestion financière", "P5D", "P2D", "Serveurs", null, hours(8 + at % 8),
						List.of(Fiction.HOSTING), null),
				new DemonstrationNeed("Paie des agents", "P10D", "P2D", "Paie", null, hours(24),
						List.of(Fiction.PAYROLL), null));
	}

	private static String hours(int hours) {
		return "PT" + hours + "H";
	}

	ActivityDraft draft() {
		return new ActivityDraft(this.activity, null, null, null, null, this.dmia, this.rto, null, null, null, null,
				IMPACTS.get(this.activity));
	}

	List<String> on(DemonstrationProviders register, Map<String, UUID> activities) {
		return this.other == null ? this.providers.stream().map(register::id).toList()
				: List.of(String.valueOf(activities.get(this.other)));
	}

}
