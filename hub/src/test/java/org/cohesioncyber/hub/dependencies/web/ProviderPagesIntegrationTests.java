package org.cohesioncyber.hub.dependencies.web;

import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.dependencies.ProviderDraft;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class ProviderPagesIntegrationTests {

	private final Providers providers;

	private final Organisations organisations;

	private final SignedIn signedIn;

	private final OrganisationId own;

	/** A word no other test's providers have. */
	private final String word = "mot" + UUID.randomUUID().toString().replace("-", "");

	@Autowired
	ProviderPagesIntegrationTests(Providers providers, Organisations organisations, Charters charters,
			SignedIn signedIn) {
		this.providers = providers;
		this.organisations = organisations;
		this.signedIn = signedIn;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
	}

	@Test
	void anOrganisationProposesAndStaffMergesTheDuplicate() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(refused(post(rssi, "/fournisseurs/proposer", "name", "<b>", "family", "")))
			.contains("href=\"#family\"", "un choix dans la liste");
		String one = redirected(post(rssi, "/fournisseurs/proposer", "name", this.word + " <b>", "family", "HOSTING"));
		String two = redirected(post(rssi, "/fournisseurs/proposer", "name", this.word + " SA", "family", "HOSTING"));
		assertThat(get(rssi, one)).contains("&lt;b&gt;", "Hébergeur", "pas encore relu").doesNotContain("fusionner");
		assertThat(get(rssi, one + "?lang=en")).contains("Hosting");
		rssi.get().uri(one + "/fusionner").exchange().expectStatus().isNotFound();
		WebTestClient staff = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		String into = two.substring(two.lastIndexOf('/') + 1);
		assertThat(get(staff, one + "/fusionner")).contains(into, this.word + " SA");
		assertThat(refused(post(staff, one + "/fusionner", "revision", "1", "q", this.word))).contains("href=\"#into\"",
				"un des fournisseurs proposés");
		assertThat(redirected(post(staff, one + "/fusionner", "revision", "1", "q", this.word, "into", into)))
			.isEqualTo(two);
		rssi.get()
			.uri(one)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.MOVED_PERMANENTLY)
			.expectHeader()
			.location(two);
		assertThat(get(rssi, "/fournisseurs?q=" + this.word)).contains(two).doesNotContain(one);
		assertThat(get(staff, "/fournisseurs?reviewed=no&q=" + this.word)).contains(two);
		assertThat(get(staff, two + "/corriger")).contains(this.word + " SA");
		assertThat(redirected(post(staff, two + "/corriger", "revision", "1", "name", this.word + " SAS", "family",
				"HOSTING", "operator", "", "summary", "Hébergement")))
			.isEqualTo(two);
		assertThat(body(
				post(staff, two + "/corriger", "revision", "1", "name", this.word, "family", "HOSTING").expectStatus()
					.isEqualTo(HttpStatus.CONFLICT)))
			.contains("entre-temps");
		assertThat(get(staff, "/fournisseurs?reviewed=no&q=" + this.word)).doesNotContain(two);
	}

	@Test
	void aMutualServiceNamesItsOperatorAsPeopleCallIt() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String operator = this.organisations.find(Territory.person(this.own, Role.RSSI), this.own).orElseThrow().name();
		assertThat(refused(post(rssi, "/fournisseurs/proposer", "name", this.word, "family", "MUTUAL_SERVICE",
				"operator", "personne de ce nom")))
			.contains("href=\"#operator\"", "numéro SIREN");
		String service = redirected(post(rssi, "/fournisseurs/proposer", "name", this.word, "family", "MUTUAL_SERVICE",
				"operator", operator.toLowerCase()));
		assertThat(get(rssi, service)).contains(operator, "Service mutualisé");
		assertThat(get(this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR), service + "/corriger"))
			.contains(operator);
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String made = body(rssi.post()
			.uri("/api/v1/providers")
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of("name", this.word, "family", "SOFTWARE"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\""));
		String one = id(made);
		assertThat(body(rssi.post()
			.uri("/api/v1/providers")
			.bodyValue(Map.of("name", this.word.toUpperCase(), "family", "SOFTWARE"))
			.exchange()
			.expectStatus()
			.isOk())).contains(one);
		WebTestClient staff = this.signedIn.as(SignedIn.OPERATOR, Role.ADMINISTRATOR);
		String two = id(body(staff.post()
			.uri("/api/v1/providers")
			.bodyValue(Map.of("name", this.word + " bis", "family", "SOFTWARE"))
			.exchange()
			.expectStatus()
			.isCreated()));
		staff.post()
			.uri("/api/v1/providers/" + one + "/merger")
			.bodyValue(Map.of("into", two))
			.exchange()
			.expectStatus()
			.isOk();
		rssi.get()
			.uri("/api/v1/providers/" + one)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.PERMANENT_REDIRECT)
			.expectHeader()
			.location("/api/v1/providers/" + two);
		staff.put()
			.uri("/api/v1/providers/" + two)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("name", this.word + " ter", "family", "SOFTWARE"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "\"2\"");
		assertThat(get(rssi, "/api/v1/providers?family=SOFTWARE&search=" + this.word)).contains(two)
			.doesNotContain(one);
		rssi.get().uri("/api/v1/providers?family=AUTRE").exchange().expectStatus().isEqualTo(422);
	}

	@Test
	void isProposedByTelephoneAndWithoutScripts() {
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				Page page = visit.open("/fournisseurs/proposer");
				visit.assertSound();
				page.locator("#name").fill("Réseau " + UUID.randomUUID());
				page.locator("[value=TELECOM]").check();
				page.locator("main form button").click();
				page.waitForSelector("dl");
				visit.assertSound();
				visit.screenshot("provider");
				visit.open("/fournisseurs");
				visit.assertSound();
			}
		}
	}

	@Test
	void aFullPageOfTheRegisterStaysWithinTheBudget() {
		var rssi = Territory.person(this.own, Role.RSSI);
		for (int at = 0; at < 25; at++) {
			this.providers.propose(rssi, new ProviderDraft(this.word + " " + at, "OTHER", null, null), null);
		}
		try (Visit visit = Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
			PageWeight weight = PageWeight.of(visit, "/fournisseurs?q=" + this.word);
			assertThat(weight.elements()).isLessThanOrEqualTo(300);
			assertThat(weight.bytes()).isLessThanOrEqualTo(60_000);
			visit.page().locator("a[rel=next]").click();
			visit.page().waitForSelector("a[rel=prev]");
			assertThat(visit.page().locator("tbody tr").count()).isEqualTo(5);
		}
	}

	private static String id(String json) {
		return json.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
	}

}
