package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@HubTest
class VersionsIntegrationTests {

	private static final AtomicInteger YEAR = new AtomicInteger(ThreadLocalRandom.current().nextInt(3000, 9000));

	private static final String START = "/charte/versions/nouvelle";

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	private WebTestClient staff;

	private WebTestClient anybody;

	@BeforeEach
	void people() {
		this.territory = new Territory(this.organisations, this.charters);
		this.staff = new Pages(this.signedIn, this.members).staff();
		this.anybody = this.signedIn.nobody();
	}

	@Test
	void anybodyRecomputesTheHashOfASignatureFromTheDownloadedText() throws NoSuchAlgorithmException {
		String name = publish("## Objet\r\n\r\nS’entraider.  \r\n");
		byte[] bytes = this.anybody.get()
			.uri("/charte/versions/" + name + "/texte")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/markdown;charset=UTF-8")
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"charte-" + name + ".md\"")
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody();
		assertThat(bytes).isEqualTo("## Objet\n\nS’entraider.".getBytes(StandardCharsets.UTF_8));
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		assertThat(find(name).textHash()).isEqualTo(hash);
		assertThat(Pages.get(this.anybody, "/charte/versions/" + name)).contains(hash);
	}

	@Test
	void anybodyReadsEachVersionAndWhatItChanged() {
		publish("## Objet\nNous voulons *aider*.\n## Coût\nRien.");
		String name = publish("## Objet\nNous voulons agir.\n## Annuaire\n<b>À jour</b>.");
		assertThat(Pages.get(this.anybody, "/charte/versions")).contains(name);
		assertThat(Pages.get(this.anybody, "/charte/versions/" + name)).contains(
				"<h3 class=\"govuk-heading-m\">Objet</h3>", "&lt;b&gt;À jour&lt;/b&gt;",
				"Une clause <strong>nouvelle</strong>");
		assertThat(Pages.get(this.anybody, "/charte/versions/" + name + "/comparaison")).contains("*aider*.]", "agir.]",
				"Clause ajoutée", "Clause retirée", "Clause modifiée");
		for (String part : List.of("", "/comparaison", "/texte")) {
			this.anybody.get().uri("/charte/versions/1999-12" + part).exchange().expectStatus().isNotFound();
		}
	}

	@Test
	void staffSeeAVersionBeforeTheyPublishItAndNothingIsKeptUntilThen() {
		String name = name();
		Map<String, String> fields = fields(name, "## Objet\nS’entraider.");
		assertThat(Pages.body(Pages.post(this.staff, START + "/apercu", fields), 200)).contains("S’entraider.",
				TextHash.of("## Objet\n\nS’entraider."), "ne change plus et ne se retire pas");
		assertThat(this.charters.find(this.territory.coordinator(), name)).isEmpty();
		assertThat(Pages.body(Pages.post(this.staff, START, fields), 200)).contains("## Objet", name);
		assertThat(Pages.redirected(Pages.post(this.staff, START + "/publier", fields)))
			.isEqualTo("/charte/versions/" + name);
		assertThat(find(name).changes()).isEqualTo("Une clause **nouvelle**.");
		for (String step : List.of("/apercu", "/publier")) {
			assertThat(Pages.body(Pages.post(this.staff, START + step, fields), 422))
				.contains("un nom qu’aucune version ne porte");
		}
	}

	@Test
	void aRefusalNamesEveryFieldAtFault() {
		String refusal = Pages.body(this.staff.post()
			.uri("/api/v1/charters")
			.bodyValue(
					Map.of("name", "mars", "effectiveOn", "demain", "text", "# Charte", "changes", "x".repeat(20_001)))
			.exchange(), 422);
		assertThat(refusal).contains("\"name\"", "\"effectiveOn\"", "\"text\"", "\"changes\"");
		assertThat(Pages.body(Pages.post(this.staff, START + "/publier", fields("mars", "## Sans texte")), 422))
			.contains("un titre puis un texte pour chaque clause", "l’année et le mois");
	}

	@Test
	void onlyStaffPrepareAVersion() {
		Pages pages = new Pages(this.signedIn, this.members);
		for (Role role : List.of(Role.RSSI, Role.PARTNER, Role.REPORTER)) {
			WebTestClient member = pages.person(this.territory.organisation(Nature.ACTUAL), role);
			member.get().uri(START).exchange().expectStatus().isForbidden();
			Pages.post(member, START + "/publier", fields(name(), "Texte.")).expectStatus().isForbidden();
		}
	}

	private CharterVersion find(String name) {
		return this.charters.find(this.territory.coordinator(), name).orElseThrow();
	}

	private String publish(String text) {
		String name = name();
		this.charters.publish(this.territory.coordinator(),
				new CharterDraft(name, name + "-01", text, "Une clause **nouvelle**.", null, null));
		return name;
	}

	/** Each later than the one before, and none in force for a long time. */
	private static String name() {
		return "%d-01".formatted(YEAR.incrementAndGet());
	}

	private static Map<String, String> fields(String name, String text) {
		return Map.of("name", name, "effectiveOn.day", "1", "effectiveOn.month", "1", "effectiveOn.year",
				"" + YEAR.get(), "text", text, "changes", "Une clause **nouvelle**.");
	}

}
