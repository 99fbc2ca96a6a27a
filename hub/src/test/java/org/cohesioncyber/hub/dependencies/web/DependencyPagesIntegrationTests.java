package org.cohesioncyber.hub.dependencies.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.DependencyWorld;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.Actor;
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
class DependencyPagesIntegrationTests {

	private final DependencyWorld world;

	private final SignedIn signedIn;

	private final OrganisationId own;

	private final Actor actor;

	private final String line = "Fibre " + UUID.randomUUID();

	@Autowired
	DependencyPagesIntegrationTests(Activities activities, Providers providers, Dependencies dependencies,
			Organisations organisations, Charters charters, SignedIn signedIn) {
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.signedIn = signedIn;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.actor = Territory.person(this.own, Role.RSSI);
	}

	@Test
	void aDependencyIsNamedAsPeopleNameItAndWhatDoesNotHoldIsSaidOnTheActivity() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		ActivityId payroll = this.world.activity(this.actor, "Paie <b>", "P2D", "PT2H");
		this.world.activity(this.actor, "Serveur de fichiers", null, "PT10H");
		this.world.provider(this.actor, this.line);
		String of = "/dependances/de/" + payroll;
		assertThat(refused(post(rssi, of + "/ajouter", "on", "Inconnu au bataillon", "needed", "")))
			.contains("href=\"#on\"", "proposez-le");
		assertThat(refused(post(rssi, of + "/ajouter", "on", "Paie <b>", "needed", "")))
			.contains("elle ne peut pas dépendre d’elle-même", "Paie &lt;b&gt;");
		assertThat(refused(post(rssi, of + "/ajouter", "on", "serveur DE fichiers\n" + this.line, "needed", "3",
				"tolerance", "cinq")))
			.contains("href=\"#needed\"", "href=\"#tolerance\"", "un nombre de 1 à 2");
		assertThat(redirected(post(rssi, of + "/ajouter", "on", "serveur DE fichiers", "needed", "", "tolerance", "3",
				"tolerance.unit", "HOURS", "label", "Bulletins")))
			.isEqualTo(of);
		redirected(post(rssi, of + "/ajouter", "on", this.line, "needed", "", "tolerance", ""));
		String page = get(rssi, of);
		assertThat(page).contains("Serveur de fichiers", "3 heures", "Bulletins", "Pas encore connu", this.line,
				"la garde à l’arrêt au moins 7 heures", "Point de défaillance unique");
		assertThat(get(rssi, "/activites/" + payroll)).contains("la garde à l’arrêt au moins 7 heures", of);
		assertThat(get(rssi, "/activites/" + payroll + "?lang=en")).contains("keeps it stopped for at least 7 hours");
		String one = page.replaceAll("(?s).*?(/dependances/[0-9a-f-]{36}/modifier).*", "$1");
		assertThat(get(rssi, one)).contains("name=\"revision\" value=\"1\"");
		assertThat(body(post(rssi, one, "revision", "7", "on", this.line).expectStatus().isEqualTo(409)))
			.contains("entre-temps", "name=\"revision\" value=\"1\"");
		assertThat(redirected(post(rssi, one.replace("modifier", "retirer"), "revision", "1"))).isEqualTo(of);
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		assertThat(get(partner, of)).doesNotContain("/ajouter");
		assertThat(get(partner, "/dependances")).contains("Paie &lt;b&gt;");
		this.signedIn.as(OrganisationId.random(), Role.RSSI).get().uri(of).exchange().expectStatus().isNotFound();
		this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR).get().uri(of).exchange().expectStatus().isNotFound();
	}

	@Test
	void consentsAreGivenAndWithdrawnOneByOne() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(get(rssi, "/dependances/accords")).contains("rien n’est permis");
		assertThat(redirected(post(rssi, "/dependances/accords", "use", "SIMULATION")))
			.isEqualTo("/dependances/accords");
		assertThat(get(rssi, "/dependances/accords")).contains("/dependances/accords/retrait", "permis le");
		assertThat(get(this.signedIn.as(this.own, Role.PARTNER), "/dependances/accords"))
			.doesNotContain("/dependances/accords/retrait");
		redirected(post(rssi, "/dependances/accords/retrait", "use", "SIMULATION"));
		assertThat(get(rssi, "/dependances/accords")).contains("jusqu’au").doesNotContain("/accords/retrait");
		post(rssi, "/dependances/accords", "use", "TOUT").expectStatus().isEqualTo(422);
		rssi.put().uri("/api/v1/dependency-consents/NAMES").exchange().expectStatus().isNoContent();
		assertThat(get(rssi, "/api/v1/dependency-consents")).contains("\"use\":\"NAMES\"");
		rssi.delete().uri("/api/v1/dependency-consents/NAMES").exchange().expectStatus().isNoContent();
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		ActivityId payroll = this.world.activity(this.actor, "Paie", "P2D", "PT2H");
		ProviderId provider = this.world.provider(this.actor, this.line);
		String made = body(rssi.post()
			.uri("/api/v1/dependencies/of/" + payroll)
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of("on", List.of(provider.toString()), "tolerance", "PT0M"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\""));
		assertThat(made).contains("\"tolerance\":\"PT0S\"", "\"needed\":\"1\"", payroll.toString());
		String one = "/api/v1/dependencies/" + made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
		assertThat(get(rssi, "/api/v1/dependencies/concerns")).contains("\"kind\":\"NO_ALTERNATIVE\"");
		assertThat(get(rssi, "/api/v1/dependencies/of/" + payroll)).contains(provider.toString());
		rssi.put().uri(one).bodyValue(Map.of("on", List.of())).exchange().expectStatus().isEqualTo(428);
		rssi.put()
			.uri(one)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("on", List.of()))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("on");
		rssi.put()
			.uri(one)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("on", List.of(provider.toString())))
			.exchange()
			.expectStatus()
			.isOk();
		rssi.delete().uri(one).header("If-Match", "\"1\"").exchange().expectStatus().isEqualTo(412);
		rssi.delete().uri(one).header("If-Match", "\"2\"").exchange().expectStatus().isNoContent();
		assertThat(get(rssi, "/api/v1/dependencies")).contains("\"items\":[]");
	}

	@Test
	void isFilledInByTelephoneAndWithoutScripts() {
		ActivityId payroll = this.world.activity(this.actor, "Paie", "P2D", "PT2H");
		this.world.provider(this.actor, this.line);
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				Page page = visit.open("/dependances/de/" + payroll + "/ajouter");
				visit.assertSound();
				page.locator("#on").fill(this.line);
				page.locator("#tolerance").fill("4");
				page.locator("main form button").first().click();
				page.waitForSelector("#constats");
				visit.assertSound();
				visit.screenshot("dependencies");
				visit.open("/dependances/accords");
				visit.assertSound();
				visit.open("/dependances");
				visit.assertSound();
			}
		}
	}

}
