package org.cohesioncyber.hub.charter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The demonstration's map, drawn by the same steps as a real one, in a real browser. */
@HubTest
class MapIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final Actor STAFF = new Actor.Hub("test", OPERATOR, Set.of(Role.COORDINATOR));

	@Autowired
	EngagementMap map;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	@Test
	void everybodySeesTheMapAndItsTableByTelephoneAndWithinTheBudget() {
		try (Visit visit = Browsers.visit(this.signedIn.address())) {
			PageWeight.of(visit, "/charte/carte").assertWithinBudget();
			visit.assertSound();
			Page page = visit.page();
			assertThat(page.locator("svg.hub-map a")).hasCount(13);
			assertThat(page.locator("tbody tr")).hasCount(14);
			assertThat(page.locator("#c44983 th")).hasText("Sablevert (sans contour)");
			assertThat(page.locator("main")).containsText("1 commune du territoire sans contour");
			assertThat(page.locator("main")).containsText("dessiné pour la démonstration, 01/01/2025");
			assertThat(String.valueOf(page.locator("svg.hub-map").evaluate("map => map.outerHTML")).length())
				.isLessThanOrEqualTo(15_000);
			visit.screenshot("charter-map");
			visit.asPrinted();
			assertThat(page.locator("svg.hub-map")).isVisible();
			visit.screenshot("printed-charter-map");
		}
		try (Visit visit = Browsers.visitByTelephone(this.signedIn.address())) {
			visit.open("/charte/carte?lang=en");
			visit.assertSound();
		}
	}

	@Test
	void eachCommuneLeadsToItsRowWithTheKeyboardAndWithoutScripts() {
		try (Visit visit = Browsers.visitWithoutScripts(this.signedIn.address())) {
			Page page = visit.open("/charte/carte");
			page.locator("svg.hub-map a[href='#c44998']").focus();
			page.keyboard().press("Enter");
			assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#c44998"));
			visit.assertSound();
		}
	}

	@Test
	void strangersLearnNothingOfFewMembersWhichCommunesAreEngagedStaffTheFigures() {
		new Territory(this.organisations, this.charters).signatory(Nature.ACTUAL);
		String stranger = get(this.signedIn.nobody(), "/charte/carte");
		assertThat(row(stranger, "44998")).contains("moins de 3").doesNotContain("Commune de Saint-Elme");
		assertThat(row(stranger, "44990")).contains(">0<");
		assertThat(stranger).doesNotContain("Dessiner la carte", "/organisations/");
		String member = get(person(OrganisationId.of("00000000-0000-4000-8000-000000000004"), Role.PARTNER),
				"/charte/carte");
		assertThat(row(member, "44998")).contains("moins de 3", "Commune de Saint-Elme");
		assertThat(row(get(person(OPERATOR, Role.COORDINATOR), "/charte/carte"), "44998")).doesNotContain("moins de 3");
		String json = get(this.signedIn.nobody(), "/api/v1/indicators/engaged-organisations/communes");
		assertThat(json)
			.contains("\"code\":\"44998\",\"name\":\"Saint-Elme\",\"organisations\":null,\"isDrawn\":true",
					"\"code\":\"44983\",\"name\":\"Sablevert\",\"organisations\":0,\"isDrawn\":false")
			.doesNotContain("Commune de Saint-Elme");
	}

	@Test
	void staffDrawsTheMapFromAFile() throws IOException {
		try (Visit visit = staff(Browsers.visit(this.signedIn.address()))) {
			Page page = visit.open("/charte/carte/importer");
			visit.assertSound();
			assertThat(page.locator("input[name=intercommunality]")).hasValue("999990005");
			page.locator("input[name='vintage.day']").fill("1");
			page.locator("input[name='vintage.month']").fill("1");
			page.locator("input[name='vintage.year']").fill("2025");
			page.locator("input[name=source]").fill("territoire fictif, dessiné pour la démonstration");
			page.locator("input[type=file]")
				.setInputFiles(new FilePayload("communes.geojson", "application/geo+json",
						"bonjour".getBytes(StandardCharsets.UTF_8)));
			visit.expect("422");
			page.locator("main form button").click();
			assertThat(page.locator(".govuk-error-summary")).containsText("un fichier GeoJSON");
			visit.assertSound();
			page.locator("input[type=file]")
				.setInputFiles(new FilePayload("communes.geojson", "application/geo+json", demonstration()));
			page.locator("main form button").click();
			assertThat(page.locator("svg.hub-map a")).hasCount(13);
		}
	}

	@Test
	void refusesWhatItCannotDrawAndWhoMayNot() throws IOException {
		assertThatThrownBy(
				() -> this.map.draw(STAFF, new MapDraft("123456789", "", "2999-01-01"), file(demonstration())))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("intercommunality")
			.hasMessageContaining("source")
			.hasMessageContaining("vintage");
		assertThatThrownBy(
				() -> this.map.draw(STAFF, new MapDraft("244400404", "IGN", "2025-01-01"), file(demonstration())))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("no commune of 244400404");
		Actor own = Territory.person(OPERATOR, Role.RSSI, Role.ANALYST);
		assertThatThrownBy(
				() -> this.map.draw(own, new MapDraft("999990005", "IGN", "2025-01-01"), file(demonstration())))
			.isInstanceOf(NotPermitted.class);
	}

	private static InputStream file(byte[] content) {
		return new ByteArrayInputStream(content);
	}

	private static byte[] demonstration() throws IOException {
		try (InputStream file = Objects
			.requireNonNull(MapIntegrationTests.class.getResourceAsStream("/demonstration/communes.geojson"))) {
			return file.readAllBytes();
		}
	}

	private static String row(String page, String commune) {
		String row = page.substring(page.indexOf("id=\"c" + commune + "\""));
		return row.substring(0, row.indexOf("</tr>"));
	}

	private Visit staff(Visit visit) {
		return visit.carrying(SignedIn.COOKIE, this.signedIn.session(member(OPERATOR, Role.COORDINATOR)));
	}

	private WebTestClient person(OrganisationId organisation, Role role) {
		return this.signedIn.as(member(organisation, role));
	}

	private SignedInPerson member(OrganisationId organisation, Role role) {
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(role));
		return new SignedInPerson(subject, "Une personne", null);
	}

	private static String get(WebTestClient reader, String path) {
		byte[] body = reader.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return body == null ? "" : new String(body, StandardCharsets.UTF_8);
	}

}
