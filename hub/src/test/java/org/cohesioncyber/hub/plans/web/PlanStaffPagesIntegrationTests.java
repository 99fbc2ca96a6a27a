package org.cohesioncyber.hub.plans.web;

import java.util.Objects;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.documents.ReadPdf;
import org.cohesioncyber.hub.plans.Interviews;
import org.cohesioncyber.hub.plans.OfflineCopies;
import org.cohesioncyber.hub.plans.Openings;
import org.cohesioncyber.hub.plans.PlanAttachments;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.PlanWorld;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

/** What staff see, the break-glass opening, progress, and the assistant. */
@HubTest
class PlanStaffPagesIntegrationTests {

	private static final String SECRET = "Le coffre est derrière le tableau";

	private final SignedIn signedIn;

	private final OrganisationId own;

	private final String plan;

	private final String file;

	@Autowired
	PlanStaffPagesIntegrationTests(Organisations organisations, Charters charters, Plans plans, PlanVersions versions,
			PlanAttachments attachments, Openings openings, Interviews interviews, OfflineCopies copies,
			CrisisDirectory directory, SignedIn signedIn) {
		this.signedIn = signedIn;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		var made = new PlanWorld(plans, versions, attachments, openings, interviews, copies)
			.plan(Territory.person(this.own, Role.RSSI), SECRET);
		new Directories(directory).add(Territory.person(this.own, Role.RSSI), "d’astreinte",
				Directories.mobile("06 39 98 12 34"));
		this.plan = made.getFirst();
		this.file = made.getLast();
	}

	@Test
	void staffSeeThatAPlanIsThereAndReadItOnlyThroughAnOpening() {
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		WebTestClient administrator = this.signedIn.as(SignedIn.OPERATOR, Role.ADMINISTRATOR);
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String registered = "/plans/registre/" + this.plan;
		assertThat(get(coordinator, "/plans/registre")).contains(registered);
		assertThat(get(coordinator, registered)).contains("Scénarios sans stratégie\u00a0: 4", "Empreinte SHA-256")
			.doesNotContain(SECRET);
		coordinator.get().uri("/plans/" + this.plan).exchange().expectStatus().isNotFound();
		assertThat(refused(post(coordinator, registered + "/ouverture", "reason", "", "openFor", "100")))
			.contains("href=\"#reason\"", "href=\"#openFor\"", "de 1 à 72");
		String opening = redirected(
				post(coordinator, registered + "/ouverture", "reason", "Régie de l’eau arrêtée", "openFor", "4"));
		assertThat(get(coordinator, opening)).contains("Demandée, pas encore accordée").doesNotContain("/lire");
		post(coordinator, opening + "/lire").expectStatus().isNotFound();
		post(coordinator, opening + "/accorder").expectStatus().isNotFound();
		assertThat(redirected(post(administrator, opening + "/accorder"))).isEqualTo(opening);
		post(administrator, opening + "/accorder").expectStatus().isEqualTo(409);
		assertThat(body(post(coordinator, opening + "/lire").expectStatus().isOk())).contains(SECRET,
				"Cette lecture est notée", SECRET + ".txt");
		assertThat(body(post(coordinator, opening + "/pieces/" + this.file).expectStatus().isOk())).isEqualTo(SECRET);
		assertThat(get(rssi, "/plans/ouvertures")).contains(opening, "Une personne");
		assertThat(get(rssi, opening)).contains("Régie de l’eau arrêtée", "le texte approuvé", "une pièce jointe",
				"En cours");
		this.signedIn.as(OrganisationId.random(), Role.RSSI).get().uri(opening).exchange().expectStatus().isNotFound();
		assertThat(redirected(post(rssi, opening + "/fermer"))).isEqualTo(opening);
		post(coordinator, opening + "/lire").expectStatus().isNotFound();
		assertThat(get(coordinator, "/api/v1/plan-openings?lang=en")).contains("\"state\":\"CLOSED\"");
		assertThat(get(coordinator, "/api/v1/plan-register")).contains(this.plan).doesNotContain(SECRET);
	}

	@Test
	void theCrisisSheetIsPrintedForItsOwnersOnly() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		post(rssi, "/codes-de-crise", "replaces", "").expectStatus().isOk();
		ReadPdf sheet = new ReadPdf(Objects.requireNonNull(rssi.get()
			.uri("/plans/" + this.plan + "/fiche-de-crise")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PDF)
			.expectBody()
			.returnResult()
			.getResponseBodyContent()));
		sheet.assertConforms();
		assertThat(sheet.text()).contains(SECRET, "Débrancher du réseau, ne pas éteindre", "Version 1",
				"Titulaire d’astreinte", "06 39 98 12 34", "/plans/" + this.plan,
				"Codes de crise utilisables\u00a0: 3, créés le");
		this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR)
			.get()
			.uri("/plans/" + this.plan + "/fiche-de-crise")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void progressIsShownWithItsFormulaAndTheTerritorysPlanToEveryMember() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(get(rssi, "/plans/avancement")).contains("Votre organisation", "Taux d’avancement",
				"est la moyenne de ses parts", "Processus avec des mesures de sécurité\u00a0: 0 sur 0");
		assertThat(get(rssi, "/plans/avancement?lang=en")).contains("is the mean of its parts");
		assertThat(get(this.signedIn.as(SignedIn.OPERATOR, Role.ANALYST), "/plans/avancement"))
			.doesNotContain("Votre organisation", "/plans/registre");
		assertThat(get(rssi, "/api/v1/plan-progress")).contains("\"BACKUPS\":100", "\"SCENARIOS\":20",
				"\"hasPlan\":true", "formulaFrench");
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		String territory = redirected(post(coordinator, "/plans/nouveau", "planKind", "PCA", "title",
				"PCA du territoire d’essai", "scale", "TERRITORY"));
		redirected(post(coordinator, territory + "/priorites", "revision", "1", "priorities",
				"Eau potable ; douze heures de réserve\nSoins"));
		redirected(post(coordinator, territory + "/approbation", "revision", "2", "approver", "Claude Morvan",
				"function", "Présidente", "approvedOn.day", "1", "approvedOn.month", "2", "approvedOn.year", "2026",
				"reviewOn.day", "1", "reviewOn.month", "2", "reviewOn.year", "2028", "published", "yes"));
		assertThat(get(rssi, "/plans/territoire")).contains("PCA du territoire d’essai",
				"1. Eau potable – douze heures de réserve", "Approuvée par Claude Morvan");
		rssi.get().uri(territory).exchange().expectStatus().isNotFound();
	}

	@Test
	void theAssistantAsksOneQuestionAPageSavesEachAndMakesAPlan() {
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(OrganisationId.random(), Role.RSSI)))) {
				Page page = visit.open("/plans/assistant");
				visit.assertSound();
				page.locator("#example").check();
				page.locator("main form button").click();
				page.waitForSelector("#answer");
				visit.assertSound();
				page.locator("#answer").fill("La mairie et son annexe");
				page.locator("main form button").first().click();
				page.waitForSelector("text=Question 2");
				visit.assertSound();
				// Left and resumed.
				visit.open("/plans/assistant");
				page.locator("main a[href^='/plans/assistant/']").click();
				page.waitForSelector("text=Question 2");
				page.locator("main form button").first().click();
				for (int question = 3; question <= 14; question++) {
					page.waitForSelector("text=Question " + question + " sur 14");
					page.locator("main form button").nth(question == 11 ? 0 : question % 2).click();
				}
				page.waitForSelector("dl");
				visit.assertSound();
				visit.screenshot("interview");
				page.locator("form[action$='/terminer'] button").click();
				page.waitForSelector("#constats");
				visit.assertSound();
				assertThat(page.content()).contains("PCA de la commune", "Isoler le réseau");
				visit.open("/activites");
				assertThat(page.content()).contains("État civil");
			}
		}
	}

}
