package org.cohesioncyber.hub.plans.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.DependencyWorld;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.dependencies.Use;
import org.cohesioncyber.hub.dependencies.UseConsents;
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
class RestoreOrderPagesIntegrationTests {

	private static final String PATH = "/plans/territoire/priorites-calculees";

	private final DependencyWorld world;

	private final Territory territory;

	private final UseConsents consents;

	private final SignedIn signedIn;

	@Autowired
	RestoreOrderPagesIntegrationTests(Activities activities, Providers providers, Dependencies dependencies,
			Organisations organisations, Charters charters, UseConsents consents, SignedIn signedIn) {
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.territory = new Territory(organisations, charters);
		this.consents = consents;
		this.signedIn = signedIn;
	}

	@Test
	void theComputedOrderStandsBesideThePlansListAndAPersonTakesLinesOver() {
		hospital("Urgences", "PT1M", 1);
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		String plan = redirected(post(coordinator, "/plans/nouveau", "planKind", "PCA", "scale", "TERRITORY", "title",
				"PCA du territoire"));
		String id = plan.substring(plan.lastIndexOf('/') + 1);
		redirected(post(coordinator, plan + "/priorites", "revision", "1", "priorities", "Eau potable ; douze heures",
				"means", "Vingt postes"));
		assertThat(get(coordinator, plan + "/priorites")).contains(PATH + "?plan=" + id);
		assertThat(get(coordinator, PATH + "?plan=" + id)).contains("Eau potable", "Calculer l’ordre")
			.doesNotContain("Urgences");
		String computed = body(post(coordinator, PATH, "plan", id).expectStatus().isOk());
		assertThat(computed).contains("Urgences 0 – Organisation ", "impact humain critique dès 4 heures",
				"DMIA 1 minute", "Fournisseur ", "Leur activité la plus urgente", "Eau potable");
		String line = line(computed);
		assertThat(line).startsWith("Urgences 0 (Commune) ; impact humain critique dès 4 heures, DMIA 1 minute")
			.contains("d’après les analyses consenties, calculé le ");
		assertThat(redirected(post(coordinator, plan + "/priorites/reprendre", "revision", "2", "lines", line)))
			.isEqualTo(plan);
		String kept = get(coordinator, plan + "/priorites");
		assertThat(kept).containsSubsequence("Eau potable", "Urgences 0 (Commune)")
			.contains("Vingt postes")
			.doesNotContain("Organisation ");
		assertThat(body(post(coordinator, PATH, "plan", id).expectStatus().isOk())).contains("Déjà dans le plan");
		assertThat(refused(post(coordinator, plan + "/priorites/reprendre", "revision", "3", "lines", "X")))
			.contains("href=\"#priorities\"", "2 à 150");
		post(coordinator, plan + "/priorites/reprendre", "revision", "2", "lines", line).expectStatus().isEqualTo(409);
	}

	private static String line(String page) {
		Matcher line = Pattern.compile("value=\"(Urgences[^\"]*)\"").matcher(page);
		assertThat(line.find()).isTrue();
		return line.group(1);
	}

	@Test
	void administratorsSeeTheOrderAndMembersDoNot() {
		hospital("Réanimation", "PT2M", 1);
		WebTestClient administrator = this.signedIn.as(SignedIn.OPERATOR, Role.ADMINISTRATOR);
		assertThat(get(administrator, "/plans/territoire")).contains(PATH);
		assertThat(body(post(administrator, PATH).expectStatus().isOk())).contains("Réanimation 0")
			.doesNotContain("name=\"lines\"");
		assertThat(body(post(administrator, PATH + "?lang=en").expectStatus().isOk()))
			.contains("critical human impact from 4 hours on", "MTPD 2 minutes");
		assertThat(body(
				administrator.post().uri("/api/v1/cascade-simulations/restore-order").exchange().expectStatus().isOk()))
			.contains("\"urgency\":\"VITAL\"", "Réanimation 0", "\"dmia\":\"PT2M\"");
		WebTestClient rssi = this.signedIn.as(OrganisationId.random(), Role.RSSI);
		post(rssi, PATH).expectStatus().isForbidden();
		rssi.get().uri(PATH).exchange().expectStatus().isForbidden();
		rssi.post().uri("/api/v1/cascade-simulations/restore-order").exchange().expectStatus().isForbidden();
		post(this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR), PATH, "plan", UUID.randomUUID().toString())
			.expectStatus()
			.isNotFound();
	}

	@Test
	void aLongOrderIsReadPageByPageByTelephoneAndWithoutScripts() {
		hospital("Service", "PT3M", 45);
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		String plan = redirected(
				post(coordinator, "/plans/nouveau", "planKind", "PCA", "scale", "TERRITORY", "title", "PCA long"));
		String id = plan.substring(plan.lastIndexOf('/') + 1);
		assertThat(body(post(coordinator, PATH, "plan", id, "from", "40").expectStatus().isOk()))
			.contains("start=\"41\"");
		assertThat(body(post(coordinator, PATH, "plan", id, "from", "900").expectStatus().isOk()))
			.doesNotContain("name=\"from\"");
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(SignedIn.OPERATOR, Role.COORDINATOR)))) {
				var page = visit.open(PATH + "?plan=" + id);
				visit.assertSound();
				page.locator("main form button").first().click();
				page.waitForSelector("#calcul");
				visit.assertSound();
				visit.screenshot("restore-order");
				page.locator("input[name=lines]").first().check();
				page.locator("#ordre ~ button").first().click();
				page.waitForURL("**" + plan);
			}
		}
	}

	/** An organisation that consented to everything. */
	private void hospital(String name, String dmia, int activities) {
		Actor rssi = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		for (int at = 0; at < activities; at++) {
			this.world.needs(rssi, this.world.harmful(rssi, name + " " + at, dmia, "CRITICAL"), "PT1H",
					this.world.provider());
		}
		this.consents.give(rssi, Use.PRIORITIES);
		this.consents.give(rssi, Use.NAMES);
	}

}
