package org.cohesioncyber.hub.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public pages answer, headers included. */
@SpringBootTest(classes = PagesAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesTests {

	private final WebTestClient client;

	PublicPagesTests(@LocalServerPort int port) {
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/crise", "/aide", "/accessibilite", "/eco-conception", "/mentions-legales" })
	void answersInFrenchUnderAStrictPolicy(String path) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Type", "text/html;charset=UTF-8")
			.expectHeader()
			.valueMatches("Content-Security-Policy", "default-src 'none'; script-src 'self'; .*")
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("<html lang=\"fr\"").doesNotContain("th:", "??", "style="));
	}

}
