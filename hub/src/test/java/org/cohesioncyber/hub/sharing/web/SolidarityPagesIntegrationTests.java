package org.cohesioncyber.hub.sharing.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.SolidarityCases;
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
class SolidarityPagesIntegrationTests {

	private final Territory territory;

	private final SolidarityCases cases;

	private final SignedIn signedIn;

	@Autowired
	SolidarityPagesIntegrationTests(Organisations organisations, Charters charters, SolidarityCases cases,
			SignedIn signedIn) {
		this.territory = new Territory(organisations, charters);
		this.cases = cases;
		this.signedIn = signedIn;
	}

	@Test
	void theCoordinatorOpensACaseTheVictimReadsItAndItEnds() {
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		OrganisationId victim = this.territory.organisation(Nature.ACTUAL);
		String form = "/organisations/" + victim + "/solidarite-hors-charte";
		assertThat(get(coordinator, "/organisations/" + victim)).contains(form);
		assertThat(get(coordinator, form)).contains("Ouvrir une solidarité hors charte");
		assertThat(refused(post(coordinator, form, "sees", "GREEN", "reason", "court"))).contains("href=\"#shares\"",
				"href=\"#until\"", "href=\"#reason\"");
		Map<String, String> fields = new HashMap<>(
				Map.of("sees", "GREEN", "shares", "NO", "reason", "Attaque <en cours> depuis ce matin"));
		fields.putAll(day(this.cases.today().plusDays(5)));
		assertThat(body(post(coordinator, form, fields).expectStatus().isOk())).contains("TLP:CLEAR et TLP:GREEN",
				"Attaque &lt;en cours&gt; depuis ce matin", "invitée à signer la charte");
		assertThat(get(coordinator, "/solidarite-hors-charte")).doesNotContain(victim.toString());
		fields.put("step", "open");
		String opened = redirected(post(coordinator, form, fields));
		assertThat(refused(post(coordinator, form, fields))).contains("prolongez celle-ci");
		assertThat(get(coordinator, "/solidarite-hors-charte")).contains(opened, "En cours");
		WebTestClient own = this.signedIn.as(victim, Role.PARTNER);
		assertThat(get(own, "/solidarite-hors-charte")).contains(opened);
		assertThat(get(own, opened + "?lang=en")).contains("Signing the charter opens all the solidarity")
			.doesNotContain("/terminer");
		WebTestClient other = this.signedIn.as(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		other.get().uri(opened).exchange().expectStatus().isNotFound();
		other.get().uri(form).exchange().expectStatus().isNotFound();
		Map<String, String> longer = new HashMap<>(day(this.cases.today().plusDays(20)));
		longer.put("reason", "Les services ne sont pas rétablis");
		assertThat(redirected(post(coordinator, opened + "/prolonger", longer))).isEqualTo(opened);
		assertThat(get(coordinator, opened)).contains("Prolongée", "Les services ne sont pas rétablis");
		assertThat(redirected(post(coordinator, opened + "/terminer", "reason", "Tout est rétabli"))).isEqualTo(opened);
		assertThat(get(coordinator, opened)).contains("Terminée le").doesNotContain("/terminer\"");
		assertThat(refused(post(coordinator, opened + "/terminer", "reason", "Tout est rétabli")))
			.contains("une solidarité en cours");
	}

	@Test
	void programsDoTheSame() {
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		OrganisationId victim = this.territory.organisation(Nature.ACTUAL);
		String until = this.cases.today().plusDays(5).toString();
		Map<String, String> draft = Map.of("organisation", victim.toString(), "sees", "AMBER", "shares", "YES", "until",
				until, "reason", "Attaque en cours depuis ce matin");
		String made = body(coordinator.post()
			.uri("/api/v1/solidarity-cases")
			.header("Idempotency-Key", victim.toString())
			.bodyValue(draft)
			.exchange()
			.expectStatus()
			.isCreated());
		assertThat(made).contains("\"isOpen\":true", until).doesNotContain("Attaque");
		String id = made.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
		assertThat(get(this.signedIn.as(victim, Role.RSSI), "/api/v1/solidarity-cases")).contains(id);
		assertThat(
				get(this.signedIn.as(this.territory.signatory(Nature.ACTUAL), Role.RSSI), "/api/v1/solidarity-cases"))
			.doesNotContain(id);
		coordinator.post()
			.uri("/api/v1/solidarity-cases/" + id + "/extension")
			.bodyValue(Map.of("until", this.cases.today().plusDays(9).toString(), "reason", "Encore une semaine"))
			.exchange()
			.expectStatus()
			.isNoContent();
		coordinator.post()
			.uri("/api/v1/solidarity-cases/" + id + "/closure")
			.bodyValue(Map.of("reason", "x"))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("reason");
		coordinator.post()
			.uri("/api/v1/solidarity-cases/" + id + "/closure")
			.bodyValue(Map.of("reason", "Tout est rétabli"))
			.exchange()
			.expectStatus()
			.isNoContent();
		assertThat(get(coordinator, "/api/v1/solidarity-cases")).contains(id, "\"closedOn\":\"");
	}

	private static Map<String, String> day(LocalDate day) {
		return Map.of("until.day", String.valueOf(day.getDayOfMonth()), "until.month",
				String.valueOf(day.getMonthValue()), "until.year", String.valueOf(day.getYear()));
	}

}
