package org.cohesioncyber.hub.dependencies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/** The providers of the demonstration, who serve nobody else. */
record DemonstrationProviders(Map<Fiction, ProviderId> ids) {

	static DemonstrationProviders propose(Providers providers, Actor by, OrganisationId operator) {
		Map<Fiction, ProviderId> ids = new EnumMap<>(Fiction.class);
		for (Fiction one : Fiction.values()) {
			boolean isService = one.family == Family.MUTUAL_SERVICE;
			ids.put(one,
					providers
						.propose(by,
								new ProviderDraft(one.title, one.family.name(), isService ? operator.toString() : null,
										one.summary),
								null)
						.id());
		}
		return new DemonstrationProviders(ids);
	}

	String id(Fiction fiction) {
		return String.valueOf(this.ids.get(fiction));
	}

	/** What the mutual services rest on in their turn. */
	void services(Dependencies dependencies, Actor operator) {
		rest(dependencies, operator, Fiction.MAIL, "Accès Internet", "PT30M", null, Fiction.TELECOM);
		rest(dependencies, operator, Fiction.MAIL, "Salle machine", "PT1H", null, Fiction.HOSTING);
		rest(dependencies, operator, Fiction.PAYROLL, "Salle machine", "PT4H", "1", Fiction.HOSTING,
				Fiction.OTHER_HOSTING);
		rest(dependencies, operator, Fiction.PAYROLL, "Logiciel", "P1D", null, Fiction.SOFTWARE);
	}

	private void rest(Dependencies dependencies, Actor operator, Fiction service, String label, String tolerance,
			@Nullable String needed, Fiction... on) {
		dependencies.add(operator, this.ids.getOrDefault(service, new ProviderId(new UUID(0, 0))).value(),
				new DependencyDraft(label, List.of(on).stream().map(this::id).toList(), needed, tolerance),
				"demonstration-" + service + "-" + on[0]);
	}

	/** One of them. */
	enum Fiction {

		TELECOM("Atlantia Télécom", Family.TELECOM, "Fibre et téléphonie de l’estuaire"),
		OTHER_TELECOM("Ouest Mobile", Family.TELECOM, "4G et 5G"),
		HOSTING("Océane Hébergement", Family.HOSTING, "Centre de données de Valmer-Nord"),
		OTHER_HOSTING("Nuage de l’Ouest", Family.HOSTING, "Hébergement en nuage"),
		SOFTWARE("Civitas Logiciels", Family.SOFTWARE, "Finances, paie et état civil"),
		CARE("Dossier Santé Armor", Family.SOFTWARE, "Dossier patient"),
		ENERGY("Énergie de l’Estuaire", Family.ENERGY, "Distribution d’électricité"),
		MANAGED_IT("Infogérance Ponant", Family.MANAGED_IT, "Postes, serveurs et sauvegardes"),
		MAIL("Messagerie du Valmer", Family.MUTUAL_SERVICE, "Messagerie mutualisée des communes"),
		PAYROLL("Paie du Valmer", Family.MUTUAL_SERVICE, "Paie mutualisée des employeurs publics");

		private final String title;

		private final Family family;

		private final String summary;

		Fiction(String title, Family family, String summary) {
			this.title = title;
			this.family = family;
			this.summary = summary;
		}

	}

}
