package org.cohesioncyber.hub.contacts.web;

import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

/** The directory with nothing but links and forms. */
@HubTest
class ContactPagesIntegrationTests {

	@Autowired
	SignedIn signedIn;

	@Autowired
	CrisisDirectory directory;

	@Test
	void keepsAContactFromTheFormToThePrintedSheet() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		String name = "Titulaire " + UUID.randomUUID();
		String contact = redirected(post(nadia, "/annuaire-de-crise/contacts/nouveau", "function", "OTHER", "label",
				"Astreinte <eau>", "holder.name", name, "hours", "ON_CALL", "from", "18 h 00", "to", "08:00",
				"crisisRole", "LOGISTICS"));
		assertThat(get(nadia, contact)).contains("Astreinte &lt;eau&gt;")
			.contains("de 18:00 à 08:00")
			.contains("Pas de suppléant")
			.contains("Injoignable");
		assertThat(refused(post(nadia, contact + "/canal", "revision", "1", "kind", "RESCUE_EMAIL", "address",
				"nadia@saint-elme.example")))
			.contains("saint-elme.example est le domaine")
			.contains("href=\"#address\"");
		String number = Directories.number();
		assertThat(redirected(post(nadia, contact + "/canal", "revision", "1", "kind", "RESCUE_EMAIL", "address",
				"n@ailleurs.example")))
			.isEqualTo(contact);
		assertThat(redirected(post(nadia, contact + "/canal", "revision", "2", "kind", "MOBILE", "address", number)))
			.isEqualTo(contact);
		String page = get(nadia, contact);
		assertThat(page.indexOf("n@ailleurs.example")).isLessThan(page.indexOf(number));
		String second = page.substring(page.indexOf("/canal/monter"));
		String channel = second.substring(second.indexOf("value=\"", second.indexOf("name=\"channel\"")) + 7);
		post(nadia, contact + "/canal/monter", "channel", channel.substring(0, 36)).expectStatus().isSeeOther();
		page = get(nadia, contact);
		assertThat(page.indexOf(number)).isLessThan(page.indexOf("n@ailleurs.example"));
		post(nadia, contact + "/verifier").expectStatus().isSeeOther();
		assertThat(get(nadia, contact)).contains("Nadia Benali").doesNotContain("Pas vérifié");
		assertThat(get(nadia, "/annuaire-de-crise")).contains(name);
		assertThat(get(nadia, "/annuaire-de-crise/imprimer")).contains(name).contains(number);
		assertThat(get(nadia, contact + "/modifier")).contains("value=\"" + name + "\"");
		String changed = redirected(post(nadia, contact + "/modifier", "revision", "4", "function", "COMMUNICATION",
				"holder.name", name, "deputy.name", "Suppléant " + name, "hours", "ALWAYS", "crisisRole", "NONE"));
		assertThat(get(nadia, changed)).contains(number).contains("Suppléant " + name);
		post(nadia, contact + "/modifier", "revision", "4", "function", "COMMUNICATION", "holder.name", name, "hours",
				"ALWAYS", "crisisRole", "NONE")
			.expectStatus()
			.isEqualTo(409);
		for (String stranger : List.of("yann.morvan", "hugo.petit", "camille.leroy")) {
			this.signedIn.as(stranger).get().uri(contact).exchange().expectStatus().isNotFound();
		}
		assertThat(get(nadia, contact + "/retirer")).contains(name);
		post(nadia, contact + "/retirer", "revision", "5").expectStatus().isSeeOther();
		nadia.get().uri(contact).exchange().expectStatus().isNotFound();
	}

	@Test
	void anotherOrganisationSeesTheFunctionOnly() {
		WebTestClient yann = this.signedIn.as("yann.morvan");
		String page = get(yann, "/annuaire-de-crise/organisations/00000000-0000-4000-8000-000000000002");
		assertThat(page).contains("Direction générale ou élu d’astreinte")
			.doesNotContain("Gérard Le Goff")
			.doesNotContain("06 39 98");
		assertThat(get(yann, "/annuaire-de-crise/territoire")).contains("Centre hospitalier de Valmer");
	}

	@Test
	void theStaffLooksAndIsSeenLooking() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		WebTestClient camille = this.signedIn.as("camille.leroy");
		post(nadia, "/annuaire-de-crise/consultations", "staff", "YES").expectStatus().isSeeOther();
		String shown = body(
				post(camille, "/annuaire-de-crise/organisations/00000000-0000-4000-8000-000000000002/consulter")
					.expectStatus()
					.isOk());
		assertThat(shown).contains("Gérard Le Goff").contains("06 39 98");
		assertThat(get(nadia, "/annuaire-de-crise/consultations")).contains("Camille Leroy");
		assertThat(get(camille, "/annuaire-de-crise/organisations/00000000-0000-4000-8000-000000000002"))
			.doesNotContain("Gérard Le Goff");
	}

	@Test
	void theDemonstrationTerritoryHeldADrill() {
		WebTestClient camille = this.signedIn.as("camille.leroy");
		String drills = get(camille, "/exercices-alerte?lang=fr");
		assertThat(drills).contains("5 sur 5").contains("EXERCICE – EXERCICE");
		// Other tests hold drills, too: the demonstration's is the one that reached
		// everybody.
		String drill = drills.substring(drills.lastIndexOf("/exercices-alerte/", drills.indexOf("5 sur 5")));
		drill = drill.substring(0, drill.indexOf('"'));
		assertThat(get(camille, drill)).contains("Port-Atlantis").contains("Résultat par organisation");
		assertThat(get(camille, drill + "/organisations/00000000-0000-4000-8000-000000000004"))
			.contains("Direction informatique");
		assertThat(get(this.signedIn.as("nadia.benali"), drill)).contains("Votre organisation")
			.doesNotContain("Port-Atlantis");
	}

	@Test
	void answersTheSameToEveryLinkThatIsNone() {
		WebTestClient nobody = this.signedIn.nobody();
		String one = body(post(nobody, "/repondre/abc", "code", "123456").expectStatus().isEqualTo(422));
		String two = body(post(nobody, "/repondre/xyz", "code", "123456").expectStatus().isEqualTo(422));
		assertThat(one.replace("abc", "xyz").replaceAll("value=\"[^\"]*\"", ""))
			.isEqualTo(two.replaceAll("value=\"[^\"]*\"", ""));
		assertThat(get(nobody, "/repondre/abc")).contains("EXERCICE – EXERCICE", "Répondre");
	}

}
