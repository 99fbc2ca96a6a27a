package org.cohesioncyber.hub.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shell.page.Assets;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Failures as people and programs get them. */
@SpringBootTest(classes = { PagesAlone.class, ProblemsTests.Failing.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemsTests {

	private final WebTestClient client;

	private final String address;

	private final Assets assets;

	ProblemsTests(@LocalServerPort int port, @Autowired Assets assets) {
		this.assets = assets;
		this.address = "http://localhost:" + port;
		this.client = WebTestClient.bindToServer().baseUrl(this.address).build();
	}

	@Test
	void givesProgramsAProblemDocumentInBothLanguages() {
		this.client.get()
			.uri("/api/v1/refused")
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cohesion-cyber:problem:unprocessable-content")
			.jsonPath("$.title")
			.isEqualTo("Des réponses sont à corriger")
			.jsonPath("$.titleEn")
			.isEqualTo("Some answers need correcting")
			.jsonPath("$.status")
			.isEqualTo(422)
			.jsonPath("$.faults[0].field")
			.isEqualTo("severity")
			.jsonPath("$.faults[0].expectedEnglish")
			.isEqualTo("1 to 4");
	}

	@Test
	void givesProgramsAProblemDocumentForAnUnknownPathWhateverTheyAccept() {
		this.client.get()
			.uri("/api/v1/nowhere")
			.header("Accept", "text/html")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void givesPeopleAPageThatKeepsSecrets() {
		String html = this.client.get()
			.uri("/broken")
			.exchange()
			.expectStatus()
			.isEqualTo(500)
			.expectHeader()
			.contentType("text/html;charset=UTF-8")
			.expectHeader()
			.exists("Content-Security-Policy")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(html).contains("Le service a rencontré un problème", "Référence à donner", "href=\"/crise\"")
			.doesNotContain("le mot de passe", "Exception");
	}

	@Test
	void speaksEnglishToWhoeverAsks() {
		this.client.get()
			.uri("/nowhere?lang=en")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectCookie()
			.valueEquals("langue", "en")
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("Page not found"));
	}

	@Test
	void servesAssetsForEverPackedAndNothingElse() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + this.assets.url("app.css")))
			.header("Accept-Encoding", "gzip")
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
			assertThat(response.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
			assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
			assertThat(response.headers().allValues("Vary")).anyMatch("Accept-Encoding"::equalsIgnoreCase);
			assertThat(response.body()).hasSizeLessThan(20_000);
		}
		this.client.get().uri("/assets/%2e%2e/%2e%2e/application.yaml").exchange().expectStatus().is4xxClientError();
		this.client.get().uri("/application.yaml").exchange().expectStatus().isNotFound();
	}

	/** Handlers that fail. */
	@Controller
	static class Failing {

		@GetMapping("/api/v1/refused")
		String refused(Form form) {
			throw new InvalidInput("severity", 12, "1 à 4", "1 to 4");
		}

		@GetMapping("/broken")
		String broken() {
			throw new IllegalStateException("le mot de passe est 1234");
		}

	}

}
