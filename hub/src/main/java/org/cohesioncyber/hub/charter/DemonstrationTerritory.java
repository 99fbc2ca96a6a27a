package org.cohesioncyber.hub.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fictional organisations of « Valmer » and their signatures, loaded into a hub that
 * is a demonstration. Loaders run by {@code @Order}: 10 here, 20 circles, others later.
 */
@Component
@Order(10)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationTerritory implements ApplicationRunner {

	private static final String ID = "00000000-0000-4000-8000-%012d";

	private static final String VERSION = "2025-03";

	private static final String RENEWED = "2026-01";

	/** Long enough that the reminders are still to come. */
	private static final int DAYS_TO_RENEW = 90;

	/** Who has not renewed yet. */
	private static final int SLOW = 4;

	private static final Actor.Hub LOADER = new Actor.Hub("demonstration", id(1), Set.of(Role.COORDINATOR));

	private static final List<Fiction> FICTIONS = List.of(
			new Fiction(1, "Métropole de Valmer", "999990005", OrganisationKind.INTERCOMMUNALITY,
					Sector.PUBLIC_ADMINISTRATION, "44997", SizeClass.LARGE, "2025-03-04", "Solène Kerbrat",
					"présidente"),
			new Fiction(2, "Commune de Saint-Elme", "999990013", OrganisationKind.COMMUNE, Sector.PUBLIC_ADMINISTRATION,
					"44998", SizeClass.MEDIUM, "2025-03-04", "Gérard Le Goff", "maire"),
			new Fiction(3, "Centre hospitalier de Valmer", "999990021", OrganisationKind.HEALTH_ESTABLISHMENT,
					Sector.HEALTH, "44997", SizeClass.LARGE, "2025-03-04", "Odile Marchand", "directrice"),
			new Fiction(4, "Port-Atlantis", "999990039", OrganisationKind.MID_CAP, Sector.TRANSPORT, "44999",
					SizeClass.LARGE, "2025-06-17", "Karim Haddad", "directeur général"),
			new Fiction(5, "Université de Valmer", "999990047", OrganisationKind.EDUCATION, Sector.RESEARCH, "44997",
					SizeClass.LARGE, "", "", ""),
			new Fiction(6, "Syndicat des eaux du Valmer", "999990054", OrganisationKind.SYNDICATE,
					Sector.DRINKING_WATER, "44999", SizeClass.SMALL, "2025-10-02", "Anne Riou", "présidente"),
			new Fiction(7, "Port-Atlantis Remorquage", "999990062", OrganisationKind.SME, Sector.TRANSPORT, "44999",
					SizeClass.SMALL, "", "", ""));

	private static final List<Place> PLACES = List.of(new Place(2, "99999001300016", "Mairie", "44998"),
			new Place(2, "99999001300024", "Centre technique municipal", "44998"),
			new Place(3, "99999002100019", "Hôpital du Parc", "44997"));

	private final Organisations organisations;

	private final Charters charters;

	private final Sites sites;

	private final Groups groups;

	private final Candidates candidates;

	private final TerritoryCalendar calendar;

	DemonstrationTerritory(Organisations organisations, Charters charters, Sites sites, Groups groups,
			Candidates candidates, TerritoryCalendar calendar) {
		this.candidates = candidates;
		this.calendar = calendar;
		this.organisations = organisations;
		this.charters = charters;
		this.sites = sites;
		this.groups = groups;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		FICTIONS.forEach(one -> this.organisations.register(LOADER, id(one.number()), one.organisation(), null));
		publish(VERSION, "2025-03-04", "", "");
		publish(RENEWED, "2026-01-05", text("charter-" + RENEWED + "-changes"),
				this.calendar.today().plusDays(DAYS_TO_RENEW).toString());
		PLACES.forEach(this::open);
		tie();
		FICTIONS.stream()
			.filter(Fiction::signs)
			.forEach(one -> this.charters.sign(LOADER, VERSION, one.signature(),
					"demonstration-signature-" + one.number()));
		FICTIONS.stream()
			.filter(one -> one.signs() && one.number() != SLOW)
			.forEach(
					one -> this.charters.sign(LOADER, RENEWED, one.renewal(), "demonstration-renewal-" + one.number()));
		follow();
	}

	/** The university is a candidate, the towing company was invited. */
	private void follow() {
		String soon = this.calendar.today().plusDays(9).toString();
		if (this.candidates.find(LOADER, id(5)).isEmpty()) {
			this.candidates.follow(LOADER, id(5), null,
					new CandidateDraft("Présenter la charte au conseil d’administration", "Claire Morvan", soon,
							"Hélène Tanguy", "helene.tanguy@universite.example",
							"Intéressée par l’exercice d’alerte."));
		}
		if (this.candidates.find(LOADER, id(7)).isEmpty()) {
			this.candidates.follow(LOADER, id(7), null, new CandidateDraft("Rappeler après l’invitation",
					"Claire Morvan", soon, "Yann Prigent", "yann.prigent@remorquage.example", ""));
			this.candidates.invite(LOADER, id(7), "demonstration-invitation-7");
		}
	}

	private void publish(String version, String effectiveOn, String changes, String renewUntil) {
		if (this.charters.find(LOADER, version).isEmpty()) {
			this.charters.publish(LOADER, new CharterDraft(version, effectiveOn, text("charter-" + version), changes,
					renewUntil, GroupRule.EACH_FOR_ITSELF));
		}
	}

	private void tie() {
		if (this.groups.of(LOADER, id(7)).isEmpty()) {
			this.groups.tie(LOADER, id(7), new TieDraft("SUBSIDIARY_OF", id(4).toString(), "2024-01-01", null), null);
		}
		if (this.groups.of(LOADER, id(2)).isEmpty()) {
			this.groups.tie(LOADER, id(2), new TieDraft("IT_OPERATED_BY", id(1).toString(), "2023-09-01", null), null);
		}
	}

	private void open(Place place) {
		boolean isKnown = this.sites.of(LOADER, id(place.owner()))
			.stream()
			.anyMatch(site -> site.siret().value().equals(place.siret()));
		if (!isKnown) {
			this.sites.add(LOADER, id(place.owner()), new SiteDraft(place.siret(), place.name(), place.commune()),
					null);
		}
	}

	private static OrganisationId id(int number) {
		return OrganisationId.of(ID.formatted(number));
	}

	private static String text(String name) {
		try {
			return new ClassPathResource("demonstration/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private record Place(int owner, String siret, String name, String commune) {

	}

	private record Fiction(int number, String name, String siren, OrganisationKind kind, Sector sector, String commune,
			SizeClass size, String signedOn, String signatory, String capacity) {

		NewOrganisation organisation() {
			return new NewOrganisation(new Siren(this.siren), Nature.DEMONSTRATION,
					new Description(this.name, this.kind, this.sector, this.commune, this.size, EntityStatus.UNKNOWN));
		}

		boolean signs() {
			return !this.signedOn.isEmpty();
		}

		SignatureDraft signature() {
			return new SignatureDraft(id(this.number).toString(), this.signedOn, this.signatory, this.capacity);
		}

		SignatureDraft renewal() {
			return new SignatureDraft(id(this.number).toString(), "2026-02-03", this.signatory, this.capacity);
		}

	}

}
