package org.cohesioncyber.hub.identity.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.documents.ReadPdf;
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

@HubTest
class CrisisCodePagesIntegrationTests {

	private static final Pattern CODE = Pattern.compile("([2-9A-HJ-NP-Z]{4}[ -]){5}[2-9A-HJ-NP-Z]{4}");

	private final SignedIn signedIn;

	private final OrganisationId own;

	private final String name;

	@Autowired
	CrisisCodePagesIntegrationTests(Organisations organisations, Charters charters, SignedIn signedIn) {
		this.signedIn = signedIn;
		Territory territory = new Territory(organisations, charters);
		this.own = territory.organisation(Nature.ACTUAL);
		this.name = organisations.find(territory.coordinator(), this.own).orElseThrow().name();
	}

	@Test
	void theCodesAreShownOnceAndOnlyThere() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(get(rssi, "/notre-engagement")).contains("Faire les trois codes de crise");
		assertThat(get(rssi, "/codes-de-crise")).contains("pas encore de codes", "name=\"replaces\" value=\"\"");
		String sheet = body(post(rssi, "/codes-de-crise", "replaces", "").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store"));
		List<String> codes = codes(sheet);
		assertThat(codes).hasSize(3).doesNotHaveDuplicates();
		assertThat(words(sheet)).contains(this.name, "À conserver sous enveloppe scellée, hors du SI", "/crise",
				"enveloppe 3 sur 3", "lire quoi que ce soit");
		String again = body(post(rssi, "/codes-de-crise", "replaces", "").expectStatus().isEqualTo(409));
		assertThat(again).contains("Rien n’a été changé");
		String status = get(rssi, "/codes-de-crise");
		assertThat(status).contains("Enveloppe 3", "Non utilisé", "Une personne");
		assertThat(get(rssi, "/notre-engagement")).contains("3 codes utilisables").doesNotContain("Faire les trois");
		String takeout = new String(java.util.Objects.requireNonNull(
				rssi.get().uri("/tout-emporter").exchange().expectBody().returnResult().getResponseBodyContent()));
		for (String page : List.of(again, status, takeout, get(rssi, "/api/v1/crisis-codes"))) {
			assertThat(codes(page)).isEmpty();
		}
	}

	@Test
	void replacingAsksFirst() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String old = body(post(rssi, "/codes-de-crise", "replaces", "").expectStatus().isOk());
		String asked = get(rssi, "/codes-de-crise/remplacer");
		assertThat(asked).contains("ne vaudront plus rien", "3 n’ont pas encore servi");
		assertThat(codes(asked)).isEmpty();
		String set = asked.replaceAll("(?s).*name=\"replaces\" value=\"([^\"]+)\".*", "$1");
		assertThat(codes(body(post(rssi, "/codes-de-crise", "replaces", set).expectStatus().isOk())))
			.doesNotContainAnyElementsOf(codes(old));
		post(rssi, "/codes-de-crise", "replaces", set).expectStatus().isEqualTo(409);
		post(rssi, "/codes-de-crise", "replaces", "x").expectStatus().isEqualTo(422);
		assertThat(get(rssi, "/codes-de-crise?lang=en")).contains("Not used", "Replace the crisis codes");
	}

	@Test
	void programsGetThemOnceAndARepeatedRequestChangesNothing() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(get(rssi, "/api/v1/crisis-codes")).contains("\"unused\":0");
		String made = body(rssi.post()
			.uri("/api/v1/crisis-codes")
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of())
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store"));
		assertThat(codes(made)).hasSize(3);
		String again = body(rssi.post()
			.uri("/api/v1/crisis-codes")
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of())
			.exchange()
			.expectStatus()
			.isEqualTo(409));
		assertThat(codes(again)).isEmpty();
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		assertThat(get(partner, "/api/v1/crisis-codes")).contains("\"unused\":3", "\"place\":3")
			.contains(made.replaceAll(".*\"set\":\"([^\"]+)\".*", "$1"));
		partner.post().uri("/api/v1/crisis-codes").bodyValue(Map.of()).exchange().expectStatus().isForbidden();
		partner.get().uri("/codes-de-crise").exchange().expectStatus().isForbidden();
		this.signedIn.as(SignedIn.OPERATOR, Role.ADMINISTRATOR)
			.get()
			.uri("/codes-de-crise")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void theSheetPrintsOneCodeAPageAndNeverComesBack() {
		for (Visit browser : new Visit[] { Browsers.visit(this.signedIn.address()),
				Browsers.visitByTelephone(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				Page page = visit.open("/codes-de-crise");
				visit.assertSound();
				if (page.locator("main form").count() == 0) {
					page.locator("main a.govuk-button").click();
					page.waitForSelector("main form button");
					visit.assertSound();
				}
				page.locator("main form button").focus();
				page.keyboard().press("Enter");
				page.waitForSelector(".hub-envelope");
				visit.assertSound();
				visit.screenshot("codes-de-crise");
				List<String> codes = codes(page.content());
				assertThat(codes).hasSize(3);
				printsOneAPage(page, codes);
				page.navigate(page.url().replaceAll("/codes-de-crise.*", "/codes-de-crise"));
				assertThat(codes(page.content())).isEmpty();
				visit.expect("ERR_CACHE_MISS");
				visit.expect("status of 409");
				page.goBack();
				page.waitForSelector("body");
				assertThat(codes(page.content())).isEmpty();
			}
		}
	}

	private static void printsOneAPage(Page page, List<String> codes) {
		ReadPdf paper = new ReadPdf(page.pdf(new Page.PdfOptions().setFormat("A4")));
		assertThat(paper.pages()).hasSize(3);
		for (int i = 0; i < 3; i++) {
			assertThat(codes(paper.pages().get(i))).containsExactly(codes.get(i));
			assertThat(paper.pages().get(i)).contains("enveloppe " + (i + 1) + " sur 3", "hors du SI", "/crise")
				.doesNotContain("Imprimez cette page");
		}
	}

	private static List<String> codes(String page) {
		Matcher found = CODE.matcher(words(page));
		return found.results().map(one -> one.group().replace(' ', '-')).toList();
	}

	private static String words(String page) {
		return page.replaceAll("data:image[^\"]*", "").replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
	}

}
