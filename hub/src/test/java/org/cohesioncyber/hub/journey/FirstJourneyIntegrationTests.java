package org.cohesioncyber.hub.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = JourneyPlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstJourneyIntegrationTests {

	private static final String NEIGHBOURS = "00000000-0000-4000-8000-000000000102";

	private static final Pattern CODE = Pattern.compile("--code ([A-Z0-9-]{29})");

	private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "eve");

	@TempDir
	Path directory;

	@Autowired
	SignedIn signedIn;

	private String hub = "";

	@BeforeEach
	void address() {
		this.hub = this.signedIn.address();
	}

	@Test
	@Order(1)
	void staffRegistersAnOrganisationAndItsSignatureAndTheCountMoves() {
		try (Inhabitant camille = Inhabitant.signIn("camille.leroy", this.hub)) {
			int before = engaged(camille);
			String name = "Port fluvial " + UUID.randomUUID().toString().substring(0, 8);
			camille.sees("/organisations/nouvelle");
			camille.writes("name", name);
			camille.writes("siren", someSiren());
			camille.chooses("kind", "PUBLIC_BODY");
			camille.chooses("sector", "TRANSPORT");
			camille.writes("commune", "44109");
			camille.ticks("size", "SMALL");
			camille.ticks("nature", "ACTUAL");
			camille.page().locator("main form button[type=submit]").click();
			Page organisation = camille.page();
			organisation.waitForURL("**/organisations/*-*");
			assertThat(engaged(camille)).as("registered, not signed").isEqualTo(before);
			organisation.goBack();
			organisation.locator("a[href$='/signature']").first().click();
			organisation.waitForURL("**/signature");
			fillDay(organisation, "signedOn");
			camille.writes("signatory", "Alix Moreau");
			camille.writes("capacity", "Présidence");
			organisation.locator("main form button[type=submit]").click();
			organisation.waitForURL("**/organisations/*-*");
			assertThat(engaged(camille)).isEqualTo(before + 1);
		}
	}

	@Test
	@Order(2)
	void anIncidentIsDeclaredAndItsAlertReachesThePartnersOpenPageAndAgentAndNobodyElse() throws Exception {
		String canary = canary();
		try (Inhabitant nadia = Inhabitant.signIn("nadia.benali", this.hub);
				Inhabitant yann = Inhabitant.signIn("yann.morvan", this.hub);
				Inhabitant lucie = Inhabitant.signIn("lucie.tran", this.hub);
				RealAgent hospital = RealAgent.enrolled(this.directory.resolve("hospital"), this.hub,
						code("yann.morvan", "GREEN", ""), "")) {
			yann.sees("/alertes");
			String outside = lucie.sees("/alertes").locator("main").innerText();
			declare(nadia);
			share(nadia, canary);
			// The page asks before it changes what somebody is reading.
			Page open = yann.page();
			open.getByText("1 nouvelle alerte – Afficher").click();
			open.getByText("Hameçonnage " + canary).first().waitFor();
			yann.takesPicture("alert-received");
			Waiting.until("the hospital's agent has written it", () -> hospital.received().contains(canary));
			assertThat(lucie.page().locator("main").innerText()).as("an outsider's open page").isEqualTo(outside);
			lucie.readsNothingOf(canary, "/", "/alertes", "/incidents", "/cercles", "/agents", "/notifications",
					"/recherche?q=hameconnage", "/api/v1/alerts", "/api/v1/incidents", "/api/v1/search?q=hameconnage");
		}
	}

	@Test
	@Order(3)
	void whatASensorSawIsOnTheHubInKafkaAndFound() throws Exception {
		String canary = canary();
		Path seen = Files.createDirectories(this.directory.resolve("eve"));
		Files.writeString(seen.resolve("own.eve.json"), eve(canary, 3));
		copySamples(seen);
		try (Inhabitant nadia = Inhabitant.signIn("nadia.benali", this.hub);
				Inhabitant lucie = Inhabitant.signIn("lucie.tran", this.hub);
				RealAgent _ = RealAgent.enrolled(this.directory.resolve("town"), this.hub,
						code("nadia.benali", "GREEN", NEIGHBOURS), seen.resolve("*.json").toString())) {
			Waiting.until("three alerts on the hub", () -> found(nadia, "/alertes", canary)
					|| found(nadia, "/api/v1/alerts", canary) || found(nadia, "/recherche?q=" + canary, canary));
			Waiting.until("in Kafka", () -> AlertsTopic.holds(WholePlatform.kafka().bootstrapServers(), canary));
			Waiting.until("found by search", () -> found(nadia, "/api/v1/search?q=" + canary, canary));
			nadia.sees("/recherche?q=" + canary);
			lucie.readsNothingOf("Balise " + canary, "/recherche?q=" + canary, "/alertes", "/api/v1/alerts");
		}
	}

	@Test
	@Order(4)
	void theSameAlertSentTwiceIsOne() {
		String canary = canary();
		String key = UUID.randomUUID().toString();
		String first = publish(canary, key);
		assertThat(publish(canary, key)).isEqualTo(first);
		String list = body("nadia.benali", "/api/v1/alerts");
		assertThat(list.split(canary, -1)).hasSizeLessThanOrEqualTo(4);
		assertThat(list.split("\"" + first + "\"", -1)).hasSize(2);
	}

	@Test
	@Order(5)
	void withoutKafkaEverythingGoesOnAndTheFactsLeaveInOrderWhenItReturns() {
		WholePlatform.kafka().kill();
		String first;
		String second;
		try (Inhabitant yann = Inhabitant.signIn("yann.morvan", this.hub)) {
			yann.sees("/alertes");
			first = canary();
			publish(first, null);
			yann.page().getByText("1 nouvelle alerte – Afficher").waitFor();
			second = canary();
			publish(second, null);
			assertThat(found(yann, "/alertes", second)).isTrue();
		}
		finally {
			WholePlatform.kafka().start();
		}
		String servers = WholePlatform.kafka().bootstrapServers();
		Waiting.until("both in Kafka", () -> AlertsTopic.holds(servers, first) && AlertsTopic.holds(servers, second));
	}

	@Test
	@Order(6)
	void withoutOpenSearchListsWorkTheSearchSaysSoAndCatchesUp() {
		WholePlatform.openSearch().kill();
		String canary = canary();
		try (Inhabitant yann = Inhabitant.signIn("yann.morvan", this.hub)) {
			publish(canary, null);
			assertThat(found(yann, "/alertes", canary)).isTrue();
			Page search = yann.sees("/recherche?q=" + canary);
			assertThat(search.locator("main").innerText()).doesNotContain("Hameçonnage " + canary)
				.containsIgnoringCase("recherche");
		}
		finally {
			WholePlatform.openSearch().start();
		}
		Waiting.until("found when it is back",
				() -> body("yann.morvan", "/api/v1/search?q=" + canary).contains("Hameçonnage"));
	}

	@Test
	@Order(7)
	void withoutKeycloakThoseSignedInGoOnAndNewOnesAreToldPlainly() {
		try (Inhabitant nadia = Inhabitant.signIn("nadia.benali", this.hub)) {
			JourneyPlatform.keycloak().kill();
			try (Visit newcomer = Browsers.visit(this.hub)) {
				declare(nadia);
				String canary = canary();
				share(nadia, canary);
				assertThat(found(nadia, "/alertes", canary)).isTrue();
				newcomer.expect("");
				newcomer.open("/crise");
				newcomer.page().navigate("/connexion");
				assertThat(newcomer.page().locator("body").innerText()).isNotBlank();
			}
			catch (PlaywrightException cause) {
				// The browser may be sent to the dead provider itself; the hub's own
				// pages were shown before.
				assertThat(cause).hasMessageContaining("ERR_CONNECTION_REFUSED");
			}
			finally {
				JourneyPlatform.keycloak().start();
			}
		}
	}

	private static void declare(Inhabitant who) {
		who.sees("/incidents/declarer");
		who.ticks("nature", "PHISHING");
		who.ticks("reality", "ACTUAL");
		who.presses("Continuer");
		who.ticks("sinceUnknown", "UNKNOWN");
		who.ticks("touchedUnknown", "UNKNOWN");
		who.ticks("personalData", "UNKNOWN");
		who.ticks("backups", "UNKNOWN");
		who.presses("Continuer");
		assertThat(who.presses("Déclarer l’incident").locator("h1").innerText()).contains("Incident déclaré");
	}

	private static void share(Inhabitant who, String canary) {
		who.presses("Prévenir d’autres organisations");
		who.writes("title", "Hameçonnage " + canary);
		who.writes("summary", "Un faux message de la préfecture circule.");
		who.writes("advice", "Ne pas ouvrir la pièce jointe.");
		who.ticks("severity", "HIGH");
		who.chooses("nature", "PHISHING");
		who.ticks("reality", "ACTUAL");
		who.presses("Continuer");
		who.ticks("tlp", "GREEN");
		who.ticks("circle", NEIGHBOURS);
		Page preview = who.presses("Voir qui lira l’alerte");
		assertThat(preview.locator("#recipients").innerText()).contains("Centre hospitalier de Valmer")
			.doesNotContain("Port-Atlantis", "Université");
		assertThat(who.presses("Publier").locator("main").innerText()).contains(canary);
	}

	private String publish(String canary, @Nullable String key) {
		WebTestClient.RequestBodySpec request = this.signedIn.as("nadia.benali")
			.post()
			.uri("/api/v1/alerts")
			.contentType(MediaType.APPLICATION_JSON);
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		String answer = new String(Objects.requireNonNull(request.bodyValue("""
				{"title": "Hameçonnage %s", "summary": "Un faux message circule.", "advice": "Ne pas ouvrir.",
				 "rsit": "fraud:phishing", "severity": "HIGH", "tlp": "TLP:GREEN", "reality": "ACTUAL", "circle": "%s",
				 "observables": []}
				""".formatted(canary, NEIGHBOURS))
			.exchange()
			.expectStatus()
			.is2xxSuccessful()
			.expectBody()
			.returnResult()
			.getResponseBodyContent()), StandardCharsets.UTF_8);
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(answer);
		assertThat(id.find()).as(answer).isTrue();
		return id.group(1);
	}

	private String code(String userName, String tlp, String circle) {
		byte[] page = this.signedIn.as(userName)
			.post()
			.uri("/agents/enroler")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("tlp=" + tlp + "&circle=" + circle)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		Matcher code = CODE.matcher(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8));
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	private String body(String userName, String path) {
		byte[] bytes = this.signedIn.as(userName)
			.mutate()
			.responseTimeout(Duration.ofSeconds(30))
			.build()
			.get()
			.uri(path)
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
	}

	private static boolean found(Inhabitant who, String path, String text) {
		var answer = who.page().context().request().get(path);
		return answer.text().replaceAll("q=[^\"&<]*|value=\"[^\"]*\"", "").contains(text);
	}

	private static int engaged(Inhabitant who) {
		return Integer.parseInt(who.sees("/").locator("#engaged").innerText().strip());
	}

	private static void fillDay(Page page, String field) {
		page.locator("[name^='" + field + "']").nth(0).fill("4");
		page.locator("[name^='" + field + "']").nth(1).fill("3");
		page.locator("[name^='" + field + "']").nth(2).fill("2026");
	}

	private static String canary() {
		return "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
	}

	/** Nine digits whose Luhn sum is a multiple of ten. */
	private static String someSiren() {
		String body = String.valueOf(10_000_000 + (int) (ThreadLocalRandom.current().nextDouble() * 89_000_000));
		int sum = 0;
		for (int i = 0; i < 8; i++) {
			int digit = (body.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
			sum += digit > 9 ? digit - 9 : digit;
		}
		return body + (10 - sum % 10) % 10;
	}

	private static String eve(String canary, int count) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < count; i++) {
			lines.append("""
					{"timestamp":"2026-11-22T03:0%d:00.000000+0000","flow_id":%d,"event_type":"alert",\
					"src_ip":"203.0.113.%d","src_port":4444,"dest_ip":"192.168.1.10","dest_port":443,"proto":"TCP",\
					"alert":{"action":"allowed","gid":1,"signature_id":%d,"rev":1,"signature":"Balise %s %d",\
					"category":"Malware Command and Control Activity Detected","severity":1}}
					""".formatted(i, 77 + i, 10 + i, 9000 + i, canary, i));
		}
		return lines.toString();
	}

	/** Real sensors' output, where it stands beside the checkout. */
	private static void copySamples(Path to) throws IOException {
		if (Files.isDirectory(SAMPLES)) {
			try (Stream<Path> files = Files.list(SAMPLES)) {
				for (Path file : (Iterable<Path>) files::iterator) {
					Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

}
