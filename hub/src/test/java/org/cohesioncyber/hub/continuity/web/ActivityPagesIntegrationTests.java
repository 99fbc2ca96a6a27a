package org.cohesioncyber.hub.continuity.web;

import java.util.Map;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
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

@HubTest
class ActivityPagesIntegrationTests {

	private final SignedIn signedIn;

	private final OrganisationId own;

	@Autowired
	ActivityPagesIntegrationTests(Organisations organisations, Charters charters, SignedIn signedIn) {
		this.signedIn = signedIn;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
	}

	@Test
	void anActivityIsDescribedItsImpactsRecordedAndWhatDoesNotHoldIsSaid() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(refused(post(rssi, "/activites/nouvelle", "name", "Paie <b>", "dmia", "deux", "dmia.unit", "DAYS")))
			.contains("href=\"#dmia\"", "value=\"deux\"", "Paie &lt;b&gt;", "de 0 minute à 366 jours");
		String impacts = redirected(post(rssi, "/activites/nouvelle", "name", "Paie <b>", "dmia", "2", "dmia.unit",
				"DAYS", "rto", "72", "rto.unit", "HOURS", "rpo", "0", "rpo.unit", "MINUTES"));
		assertThat(refused(post(rssi, impacts, "revision", "1", "impacts.LEGAL.H4", "9")))
			.contains("href=\"#impacts.LEGAL.H4\"", "un chiffre de 0 (nul) à 4 (critique)");
		String one = redirected(post(rssi, impacts, "revision", "1", "impacts.LEGAL.H4", "4"));
		assertThat(get(rssi, one)).contains("L’objectif de reprise (3 jours) dépasse", "(2 jours)",
				"Un impact critique est atteint dès 4 heures (Juridique)", "0 minute", "4 critique",
				"Personne ne répond de cette activité");
		assertThat(get(rssi, one + "?lang=en")).contains("The recovery time objective (3 days)", "0 minutes");
		assertThat(get(rssi, one + "/modifier")).contains("value=\"3\"").contains("value=\"2\"");
		assertThat(body(post(rssi, one + "/modifier", "revision", "1", "name", "Paie").expectStatus().isEqualTo(409)))
			.contains("entre-temps", "name=\"revision\" value=\"2\"");
		assertThat(redirected(post(rssi, one + "/modifier", "revision", "2", "name", "Paie des agents")))
			.isEqualTo(one);
		assertThat(get(rssi, one)).contains("Paie des agents", "4 critique");
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		assertThat(get(partner, "/activites")).contains("Paie des agents", "Pas encore connu")
			.doesNotContain("/activites/nouvelle");
		this.signedIn.as(OrganisationId.random(), Role.RSSI).get().uri(one).exchange().expectStatus().isNotFound();
		assertThat(redirected(post(rssi, one + "/retirer", "revision", "3"))).isEqualTo("/activites");
		rssi.get().uri(one).exchange().expectStatus().isNotFound();
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String made = body(rssi.post()
			.uri("/api/v1/activities")
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of("name", "État civil", "dmia", "P1D", "rto", "P2D", "impacts",
					Map.of("LEGAL", Map.of("H24", "MAJOR"))))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\""));
		assertThat(made).contains("\"kind\":\"RTO_BEYOND_DMIA\"", "\"H24\":\"MAJOR\"");
		String one = "/api/v1/activities/" + made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
		rssi.put().uri(one).bodyValue(Map.of("name", "x")).exchange().expectStatus().isEqualTo(428);
		rssi.put()
			.uri(one)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("name", "État civil", "dmia", "demain"))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("dmia");
		rssi.put()
			.uri(one)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("name", "État civil"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "\"2\"");
		rssi.delete().uri(one).header("If-Match", "\"1\"").exchange().expectStatus().isEqualTo(412);
		rssi.delete().uri(one).header("If-Match", "\"2\"").exchange().expectStatus().isNoContent();
		assertThat(get(rssi, "/api/v1/activities")).contains("\"items\":[]");
	}

	@Test
	void isFilledInByTelephoneAndWithoutScripts() {
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				Page page = visit.open("/activites/nouvelle");
				visit.assertSound();
				page.locator("#name").fill("Distribution de l’eau");
				page.locator("#dmia").fill("12");
				page.locator("main form button").click();
				page.waitForSelector("[name='impacts.HUMAN.H24']");
				visit.assertSound();
				page.locator("[name='impacts.HUMAN.H24']").fill("4");
				page.locator("main form button").click();
				page.waitForSelector("dl");
				visit.assertSound();
				visit.screenshot("activity");
			}
		}
	}

}
