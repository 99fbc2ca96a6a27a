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
import org.cohesioncyber.hub.dependencies.UseConsents;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.DependencyWorld;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.dependencies.Use;
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
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class SimulationPagesIntegrationTests {

	private final DependencyWorld world;

	private final Territory territory;

	private final UseConsents consents;

	private final SignedIn signedIn;

	private final String line = "Fibre " + UUID.randomUUID();

	private final OrganisationId own;

	private final Actor actor;

	private final ProviderId provider;

	@Autowired
	SimulationPagesIntegrationTests(Activities activities, Providers providers, Dependencies dependencies,
			Organisations organisations, Charters charters, UseConsents consents, SignedIn signedIn) {
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.territory = new Territory(organisations, charters);
		this.consents = consents;
		this.signedIn = signedIn;
		this.own = this.territory.organisation(Nature.ACTUAL);
		this.actor = Territory.person(this.own, Role.RSSI);
		this.provider = this.world.provider(this.actor, this.line);
		depend(this.actor, "Paie");
	}

	private void depend(Actor rssi, String name) {
		ActivityId activity = this.world.activity(rssi, name, "PT8H", "PT1H");
		this.world.needs(rssi, activity, "PT90M", this.provider);
	}

	@Test
	void anOrganisationSeesWhatBecomesOfItsActivitiesHourByHourAndWhy() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(get(rssi, "/dependances/simulation?fournisseur=" + this.provider)).contains(this.line);
		assertThat(refused(post(rssi, "/dependances/simulation", "failed", "Personne", "lasts", "0")))
			.contains("href=\"#failed\"");
		assertThat(refused(post(rssi, "/dependances/simulation", "failed", this.line, "lasts", "0")))
			.contains("href=\"#lasts\"", "1 minute à 366 jours");
		String page = body(
				post(rssi, "/dependances/simulation", "failed", this.line, "lasts", "2", "lasts.unit", "DAYS")
					.expectStatus()
					.isOk());
		assertThat(page).contains("1 activité s’arrête sur 1", "H+1 h 30", "H+49", "Dépassée de", "est en panne",
				"s’en passe 1 heure 30 minutes", "Ce qui serait demandé à l’entraide", "Ce qui protégerait le plus");
		assertThat(body(
				post(rssi, "/dependances/simulation?lang=en", "failed", this.line, "lasts", "2", "lasts.unit", "DAYS")))
			.contains("1 activity stops of 1");
		rssi.get().uri("/dependances/territoire").exchange().expectStatus().isForbidden();
		assertThat(body(rssi.post()
			.uri("/api/v1/cascade-simulations/own")
			.bodyValue(Map.of("failed", List.of(this.provider.toString()), "lasts", "P2D"))
			.exchange()
			.expectStatus()
			.isOk())).contains("\"name\":\"Paie\"", "\"at\":\"PT1H30M\"");
	}

	@Test
	void staffSeesCountsFromThreeOnAndNamesOnlyOfThoseWhoAllowedIt() {
		WebTestClient staff = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		this.consents.give(this.actor, Use.SIMULATION);
		assertThat(simulated(staff)).contains("Moins de trois organisations").doesNotContain("Paie");
		for (int at = 0; at < 2; at++) {
			Actor other = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
			depend(other, "Secret de l’autre");
			this.consents.give(other, Use.SIMULATION);
		}
		assertThat(simulated(staff)).contains("3 organisations perdent", "À H+1\u00a0: 3 organisations")
			.doesNotContain("De H+1 à H+1")
			.doesNotContain("Paie")
			.doesNotContain("Secret de l’autre");
		Actor named = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		depend(named, "Accueil des urgences");
		this.consents.give(named, Use.SIMULATION);
		this.consents.give(named, Use.NAMES);
		assertThat(simulated(staff)).contains("3 organisations perdent", "Accueil des urgences")
			.doesNotContain("Secret de l’autre");
		assertThat(body(post(staff, "/dependances/territoire/classement").expectStatus().isOk()))
			.contains("Organisations touchées");
		assertThat(body(staff.post().uri("/api/v1/cascade-simulations/ranking").exchange().expectStatus().isOk()))
			.contains(this.provider.toString());
		staff.get().uri("/dependances/simulation").exchange().expectStatus().isForbidden();
	}

	private String simulated(WebTestClient staff) {
		return body(post(staff, "/dependances/territoire", "failed", this.line, "lasts", "2", "lasts.unit", "DAYS")
			.expectStatus()
			.isOk());
	}

	@Test
	void isReadByTelephoneAndWithoutScripts() {
		this.consents.give(this.actor, Use.SIMULATION);
		this.consents.give(this.actor, Use.NAMES);
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				run(visit, "/dependances/simulation", "#chronologie");
				visit.screenshot("own-simulation");
			}
		}
		try (Visit visit = Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(SignedIn.OPERATOR, Role.COORDINATOR)))) {
			run(visit, "/dependances/territoire", "#nombre");
			visit.screenshot("territory-simulation");
			visit.open("/dependances/territoire");
			visit.page().locator("main form button").last().click();
			visit.page().waitForSelector("tbody");
			visit.assertSound();
		}
	}

	private void run(Visit visit, String path, String shown) {
		Page page = visit.open(path);
		visit.assertSound();
		page.locator("#failed").fill(this.line);
		page.locator("main form button").first().click();
		page.waitForSelector(shown);
		visit.assertSound();
	}

	@Test
	void allThatStopIsShownPageByPage() {
		for (int at = 0; at < 44; at++) {
			depend(this.actor, "Activité " + at);
		}
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String first = body(post(rssi, "/dependances/simulation", "failed", this.line, "lasts", "2"));
		assertThat(first).contains("45 activités s’arrêtent sur 45", "name=\"from\" value=\"10\"");
		assertThat(body(post(rssi, "/dependances/simulation", "failed", this.line, "lasts", "2", "from", "40")))
			.contains("est en panne")
			.doesNotContain("name=\"from\"");
	}

}
