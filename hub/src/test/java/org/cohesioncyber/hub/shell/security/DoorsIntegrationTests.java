package org.cohesioncyber.hub.shell.security;

import java.util.UUID;

import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@HubTest
@Import({ TestHandlers.class, TestHandlers.Tokens.class })
class DoorsIntegrationTests {

	private static final String SAINT_ELME = "00000000-0000-4000-8000-000000000002";

	private static final String METROPOLE = "00000000-0000-4000-8000-000000000001";

	@Autowired
	private SignedIn signedIn;

	@Test
	void showsPublicPagesToAnybody() {
		this.signedIn.stranger().get().uri("/crise").exchange().expectStatus().isOk();
	}

	@Test
	void sendsAStrangerToSignIn() {
		this.signedIn.stranger()
			.get()
			.uri("/membres")
			.exchange()
			.expectStatus()
			.isFound()
			.expectHeader()
			.location("/connexion");
	}

	@Test
	void saysThatSigningInIsAwayWhenKeycloakIs() {
		this.signedIn.stranger()
			.get()
			.uri("/connexion")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectBody(String.class)
			.value(page -> assertThat(page).contains("La connexion est momentanément impossible").contains("/crise"));
	}

	@Test
	void refusesAHandlerThatNamesNobodyToEverybody() {
		this.signedIn.as("camille.leroy").get().uri("/test/unnamed").exchange().expectStatus().isForbidden();
		this.signedIn.stranger().get().uri("/test/unnamed").exchange().expectStatus().isFound();
	}

	@Test
	void answersNotFoundWhereNothingIs() {
		this.signedIn.stranger().get().uri("/rien-ici").exchange().expectStatus().isNotFound();
	}

	@Test
	void givesTheHandlerTheActorOfTheSession() {
		this.signedIn.as("nadia.benali")
			.get()
			.uri("/test/whoami")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("person:00000000-0000-4000-8000-000000000102 " + SAINT_ELME + " [RSSI]");
	}

	@Test
	void letsInByRoleOnly() {
		this.signedIn.as("nadia.benali").get().uri("/membres/" + SAINT_ELME).exchange().expectStatus().isOk();
		this.signedIn.as("hugo.petit").get().uri("/membres/" + SAINT_ELME).exchange().expectStatus().isNotFound();
		this.signedIn.as("nadia.benali").get().uri("/membres/" + METROPOLE).exchange().expectStatus().isNotFound();
		this.signedIn.as("camille.leroy").get().uri("/membres/" + SAINT_ELME).exchange().expectStatus().isOk();
	}

	@Test
	void showsAPersonTheHubDoesNotKnowWhomToAsk() {
		WebTestClient unknown = this.signedIn.as("inconnu");
		unknown.get()
			.uri("/membres")
			.exchange()
			.expectStatus()
			.isFound()
			.expectHeader()
			.location("/compte-non-rattache");
		unknown.get()
			.uri("/compte-non-rattache")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value(page -> assertThat(page).contains("pas encore rattaché").contains("Alix Inconnu"));
		unknown.get().uri("/api/v1/test/member").exchange().expectStatus().isForbidden();
	}

	@Test
	void refusesAFormWithoutItsToken() {
		String secret = this.signedIn.session(SignedIn.person("nadia.benali"));
		WebTestClient forged = this.signedIn.stranger().mutate().defaultCookie(SignedIn.COOKIE, secret).build();
		forged.post().uri("/test/change").exchange().expectStatus().isForbidden();
		forged.post()
			.uri("/test/change")
			.cookie("csrf", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("_csrf=" + UUID.randomUUID())
			.exchange()
			.expectStatus()
			.isForbidden();
		this.signedIn.withSession(secret).post().uri("/test/change").exchange().expectStatus().isOk();
	}

	@Test
	void putsTheTokenIntoForms() {
		this.signedIn.as("nadia.benali")
			.get()
			.uri("/membres/" + SAINT_ELME)
			.exchange()
			.expectBody(String.class)
			.value(page -> assertThat(page).containsPattern("name=\"_csrf\" value=\"[^\"]{40,}\""));
	}

	@Test
	void tellsProgramsInJsonToSignIn() {
		this.signedIn.stranger()
			.get()
			.uri("/api/v1/test/member")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer garbage", "Bearer ", "Bearer", "Basic YWRtaW46YWRtaW4=", "Bearer a.b.c",
			"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAxMDEifQ.",
			"Bearer ../../etc/passwd", "Negotiate x" })
	void refusesATokenOfAnyOtherShape(String header) {
		for (String path : new String[] { "/api/v1/test/member", "/api/v1/agent/test", "/membres", "/crise" }) {
			this.signedIn.as("camille.leroy")
				.get()
				.uri(path)
				.header(HttpHeaders.AUTHORIZATION, header)
				.exchange()
				.expectStatus()
				.isUnauthorized();
		}
	}

	@Test
	void takesNoCookieOnTheAgentsPaths() {
		this.signedIn.as("camille.leroy").get().uri("/api/v1/agent/test").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void believesNoHeaderThatNamesAPerson() {
		for (String header : new String[] { "X-User", "X-Forwarded-User", "X-SSL-Client-DN", "X-Remote-User" }) {
			this.signedIn.stranger()
				.get()
				.uri("/api/v1/test/member")
				.header(header, "camille.leroy")
				.header("X-Forwarded-For", "127.0.0.1")
				.exchange()
				.expectStatus()
				.isUnauthorized();
		}
	}

	@Test
	void letsAnAgentInByItsToken() {
		this.signedIn.stranger()
			.get()
			.uri("/api/v1/agent/test")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + TestHandlers.AGENT_TOKEN)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("agent:" + TestHandlers.AGENT);
	}

	@Test
	void endsTheSessionAtSignOut() {
		String secret = this.signedIn.session(SignedIn.person("nadia.benali"));
		WebTestClient client = this.signedIn.withSession(secret);
		client.post().uri("/deconnexion").exchange().expectStatus().is3xxRedirection();
		client.get().uri("/membres").exchange().expectHeader().location("/connexion");
	}

	@Test
	void doesNotSignOutByALink() {
		WebTestClient client = this.signedIn.as("nadia.benali");
		client.get().uri("/deconnexion").exchange();
		client.get().uri("/test/whoami").exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET //evil.example/ HTTP/1.1", "GET /\\evil.example HTTP/1.1",
			"GET /%2f%5cevil.example HTTP/1.1", "GET /\t/evil.example HTTP/1.1", "GET /%09/evil.example HTTP/1.1",
			"GET ///evil.example HTTP/1.1", "GET /membres//..//evil.example HTTP/1.1",
			"GET http://evil.example/membres HTTP/1.1", "GET /connexion?continue=//evil.example HTTP/1.1" })
	void leadsNobodyElsewhere(String requestLine) throws Exception {
		String answer = RawHttp.ask(this.signedIn.address(), requestLine);
		assertThat(RawHttp.locations(answer)).allMatch(location -> location.matches("/[a-z-]*"));
	}

}
