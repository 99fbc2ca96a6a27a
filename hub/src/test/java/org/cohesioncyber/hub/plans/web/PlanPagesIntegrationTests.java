package org.cohesioncyber.hub.plans.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class PlanPagesIntegrationTests {

	private final Activities activities;

	private final SignedIn signedIn;

	private final OrganisationId own;

	@Autowired
	PlanPagesIntegrationTests(Organisations organisations, Charters charters, Activities activities,
			SignedIn signedIn) {
		this.activities = activities;
		this.signedIn = signedIn;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
	}

	@Test
	void aPlanIsWrittenApprovedChangedAndCompared() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String activity = this.activities
			.add(Territory.person(this.own, Role.RSSI),
					new ActivityDraft("Paie", null, null, null, null, null, null, null, null, null, null, null), null)
			.toString();
		assertThat(refused(post(rssi, "/plans/nouveau", "planKind", "PRA", "title", ""))).contains("href=\"#title\"");
		String plan = redirected(
				post(rssi, "/plans/nouveau", "planKind", "PRA", "title", "PRA <b>", "scale", "ORGANISATION"));
		assertThat(get(rssi, plan)).contains("PRA &lt;b&gt;", "Brouillon", "Perte d’un site.",
				"essentielle sans procédure\u00a0: Paie.", "Aucune sauvegarde n’est décrite.");
		assertThat(redirected(post(rssi, plan + "/perimetre", "revision", "1", "title", "PRA de la mairie", "scope",
				"Mairie", "pcs", "Classeur rouge")))
			.isEqualTo(plan);
		redirected(post(rssi, plan + "/scenarios", "revision", "2", "strategies.SITE", "L’annexe"));
		assertThat(refused(post(rssi, plan + "/decision", "revision", "3", "deciders", "Maire ; Ada\nx")))
			.contains("href=\"#deciders\"", "Maire ; Ada");
		redirected(post(rssi, plan + "/decision", "revision", "3", "deciders", "Maire ; Ada ; Yann", "activation",
				"Deux heures"));
		assertThat(refused(
				post(rssi, plan + "/procedure", "revision", "4", "name", "Payer", "steps", "y", "order", "premier")))
			.contains("href=\"#steps\"", "href=\"#order\"", "value=\"premier\"", "un nombre entier de 1 à 999");
		redirected(post(rssi, plan + "/procedure", "revision", "4", "name", "Payer", "owner", "RH", "order", "1",
				"steps", "Reprendre le mois passé ; RH\nVirer", "activities", activity));
		assertThat(get(rssi, plan + "/procedure?place=0")).contains("Reprendre le mois passé ; RH",
				"value=\"" + activity + "\" checked");
		assertThat(refused(post(rssi, plan + "/sauvegarde", "revision", "5", "name", "Fichiers", "restoredOn.day", "31",
				"restoredOn.month", "2", "restoredOn.year", "2026")))
			.contains("href=\"#restoredOn-day\"");
		redirected(post(rssi, plan + "/sauvegarde", "revision", "5", "name", "Fichiers", "offline", "NO", "measured",
				"90", "measured.unit", "MINUTES", "restoredOn.day", "1", "restoredOn.month", "2", "restoredOn.year",
				"2026"));
		assertThat(get(rssi, plan)).contains("aucune copie hors ligne").doesNotContain("sans procédure\u00a0: Paie");
		assertThat(get(rssi, plan + "/lecture")).contains("1. ☐ Reprendre le mois passé – RH", "1 h 30",
				"Activités concernées\u00a0: Paie", "Maire – Ada – Yann", "Classeur rouge");
		approveAndCompare(rssi, plan);
	}

	private void approveAndCompare(WebTestClient rssi, String plan) {
		assertThat(get(rssi, plan + "/approbation")).contains("Ajouté", "Approuver cette version");
		String[] approval = { "revision", "6", "approver", "Ada Martin", "function", "Maire", "approvedOn.day", "1",
				"approvedOn.month", "2", "approvedOn.year", "2026", "reviewOn.day", "1", "reviewOn.month", "2",
				"reviewOn.year", "2028" };
		assertThat(refused(post(rssi, plan + "/approbation", "revision", "6", "approver", "", "function", "Maire")))
			.contains("href=\"#approver\"", "href=\"#approvedOn");
		String version = redirected(post(rssi, plan + "/approbation", approval));
		assertThat(get(rssi, version)).contains("Approuvée par Ada Martin, Maire", "Payer");
		assertThat(body(post(rssi, plan + "/approbation", approval).expectStatus().isEqualTo(409)))
			.contains("entre-temps");
		redirected(post(rssi, plan + "/procedure/retirer", "revision", "7", "place", "0"));
		redirected(post(rssi, plan + "/scenarios", "revision", "8", "strategies.SITE", "L’annexe nord"));
		approval[1] = "9";
		String second = redirected(post(rssi, plan + "/approbation", approval));
		assertThat(get(rssi, second + "/comparaison")).contains("Retiré", "Modifié", "nord", "Procédure\u00a0: Payer")
			.doesNotContain("Classeur rouge");
		assertThat(get(rssi, second + "?lang=en")).contains("Approved by Ada Martin, Maire");
		assertThat(get(rssi, second + "/texte")).contains("\"salt\":", "L’annexe nord");
		assertThat(get(rssi, plan)).contains("Approuvé", "Version 2, approuvée le 01/02/2026");
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		assertThat(get(partner, "/plans")).contains("PRA de la mairie").doesNotContain("/plans/nouveau");
		assertThat(get(partner, plan)).doesNotContain("/approbation", "/perimetre");
		this.signedIn.as(OrganisationId.random(), Role.RSSI).get().uri(plan).exchange().expectStatus().isNotFound();
		assertThat(redirected(post(rssi, plan + "/retirer", "revision", "10"))).isEqualTo("/plans");
		rssi.get().uri(plan).exchange().expectStatus().isNotFound();
	}

	@Test
	void filesAreAttachedAndOneThatIsTooLargeIsRefusedWithNothingLost() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String plan = redirected(
				post(rssi, "/plans/nouveau", "planKind", "PCA", "title", "PCA", "scale", "ORGANISATION"));
		String pieces = plan + "/pieces";
		assertThat(
				redirected(attach(rssi, pieces, "schéma.txt", "Le schéma du réseau".getBytes(StandardCharsets.UTF_8))))
			.isEqualTo(pieces);
		assertThat(refused(attach(rssi, pieces, "gros.txt", new byte[50_000_000]))).contains("href=\"#document\"", "20",
				"schéma.txt");
		String page = get(rssi, pieces);
		assertThat(page).contains("schéma.txt (1 ko)").doesNotContain("gros.txt");
		String file = page.replaceAll("(?s).*href=\"(/plans/[^\"]+/pieces/[^\"]+)\".*", "$1");
		assertThat(get(rssi, file)).isEqualTo("Le schéma du réseau");
		assertThat(redirected(post(rssi, file + "/retirer"))).isEqualTo(pieces);
		rssi.get().uri(file).exchange().expectStatus().isNotFound();
	}

	private static WebTestClient.ResponseSpec attach(WebTestClient client, String path, String name, byte[] content) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("document", new ByteArrayResource(content)).filename(name);
		return client.post().uri(path).body(BodyInserters.fromMultipartData(form.build())).exchange();
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String made = body(rssi.post()
			.uri("/api/v1/plans")
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of("planKind", "PRA", "title", "PRA"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\""));
		assertThat(made).contains("\"kind\":\"NO_BACKUP\"", "\"status\":\"DRAFT\"");
		String one = "/api/v1/plans/" + made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
		rssi.put().uri(one).bodyValue(Map.of("title", "x")).exchange().expectStatus().isEqualTo(428);
		rssi.put()
			.uri(one)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("title", "PRA", "backups", new Object[] { Map.of("name", "Paie", "copies", "beaucoup") }))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("backups.0.copies");
		rssi.put()
			.uri(one)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("title", "PRA", "backups", new Object[] { Map.of("name", "Paie", "copies", "3") }))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "\"2\"");
		Map<String, Object> approval = Map.of("approver", "Ada Martin", "function", "Maire", "approvedOn", "2026-02-01",
				"reviewOn", "2028-02-01");
		approve(rssi, one, "\"1\"", approval).expectStatus().isEqualTo(412);
		String version = body(approve(rssi, one, "\"2\"", approval).expectStatus().isCreated());
		assertThat(version).contains("\"number\":1", "\"NO_OFFLINE_COPY\":1").doesNotContain("Ada Martin");
		assertThat(get(rssi, one + "/versions")).contains("\"reviewOn\":\"2028-02-01\"");
		assertThat(get(rssi, one + "/versions/" + version.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1")))
			.contains("Ada Martin", "\"salt\"");
		rssi.delete().uri(one).header("If-Match", "\"3\"").exchange().expectStatus().isNoContent();
		assertThat(get(rssi, "/api/v1/plans")).contains("\"items\":[]");
	}

	private static WebTestClient.ResponseSpec approve(WebTestClient client, String plan, String revision,
			Map<String, Object> approval) {
		return client.post().uri(plan + "/approval").header("If-Match", revision).bodyValue(approval).exchange();
	}

	@Test
	void isWrittenByTelephoneAndWithoutScripts() {
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				Page page = visit.open("/plans/nouveau");
				visit.assertSound();
				page.locator("#title").fill("PCA de la mairie");
				page.locator("#planKind").check();
				page.locator("main form button").click();
				page.waitForSelector("#constats");
				visit.assertSound();
				visit.screenshot("plan");
				String plan = page.url().replaceAll(".*(/plans/[^?]+).*", "$1");
				for (String part : new String[] { "/perimetre", "/scenarios", "/decision", "/procedure", "/sauvegarde",
						"/approbation", "/pieces", "/lecture" }) {
					visit.open(plan + part);
					visit.assertSound();
				}
			}
		}
	}

}
