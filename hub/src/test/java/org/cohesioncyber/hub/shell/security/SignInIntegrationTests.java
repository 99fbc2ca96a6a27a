package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.identity.Removal;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.Browser.Page;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.platform.Keycloak;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Real people at a real Keycloak. The tests that stop a server come last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final String SAINT_ELME = "00000000-0000-4000-8000-000000000002";

	private static final String WATER = "00000000-0000-4000-8000-000000000006";

	private static Keycloak keycloak;

	private static KeycloakAsAdministrator administrator;

	private static RunningHub hub;

	@BeforeAll
	static void startServers() throws IOException {
		keycloak = SharedPlatform.get(Part.POSTGRES, Part.KEYCLOAK).keycloak();
		administrator = new KeycloakAsAdministrator(keycloak);
		hub = new RunningHub(keycloak).start();
	}

	@AfterAll
	static void stopHub() {
		hub.close();
	}

	@Test
	void signsInOnKeycloaksPageAndComesBackToWhereItWas() throws Exception {
		Browser browser = new Browser();
		Page login = browser.open(hub.address() + "/membres");
		assertThat(login.document().title()).contains("Se connecter");
		String asked = login.address().getQuery();
		assertThat(asked).contains("code_challenge_method=S256")
			.contains("code_challenge=")
			.contains("nonce=")
			.contains("redirect_uri=" + hub.address() + "/login/oauth2/code/keycloak");
		Page members = signIn(browser, login, "nadia.benali");
		assertThat(members.path()).isEqualTo("/membres/" + SAINT_ELME);
		assertThat(members.document().text()).contains("Nadia Benali").contains("hugo.petit@saint-elme.example");
	}

	@Test
	void givesANewSecretAtSignInThatNoScriptReads() throws Exception {
		Browser browser = new Browser();
		signIn(browser, browser.open(hub.address() + "/membres"), "nadia.benali");
		List<String> cookies = browser.setCookies(SignedIn.COOKIE);
		assertThat(cookies).hasSizeGreaterThan(1)
			.allMatch(
					header -> header.toLowerCase(Locale.ROOT).contains("httponly") && header.contains("SameSite=Lax"));
		assertThat(cookies.getFirst().split(";")[0]).isNotEqualTo(cookies.getLast().split(";")[0]);
	}

	@Test
	void tellsSomebodyUnknownWhomToAsk() throws Exception {
		Browser browser = new Browser();
		Page page = signIn(browser, browser.open(hub.address() + "/membres"), "inconnu");
		assertThat(page.path()).isEqualTo("/compte-non-rattache");
		assertThat(page.document().text()).contains("Alix Inconnu");
	}

	@Test
	void signsOutHereAndAtKeycloak() throws Exception {
		Browser browser = new Browser();
		Page members = signIn(browser, browser.open(hub.address() + "/membres"), "nadia.benali");
		Page home = browser.submit(members, "form[action=/deconnexion]", Map.of());
		assertThat(home.address()).isEqualTo(URI.create(hub.address() + "/"));
		Page again = browser.open(hub.address() + "/membres");
		assertThat(again.document().selectFirst("input[name=password]")).isNotNull();
	}

	@Test
	void endsTheSessionWhenKeycloakSaysSo() throws Exception {
		Browser browser = new Browser();
		signIn(browser, browser.open(hub.address() + "/membres"), "yann.morvan");
		String yann = SignedIn.person("yann.morvan").subject();
		assertThat(sessionsOf(yann)).isPositive();
		administrator.send(HttpMethod.POST, "users/" + yann + "/logout", Map.of());
		// Without a request, so that no renewal can be what ends it.
		await().atMost(PATIENCE).until(() -> sessionsOf(yann) == 0);
		assertThat(isAskedToSignIn(browser)).isTrue();
	}

	@Test
	void endsTheSessionOfAClosedAccount() throws Exception {
		Browser browser = new Browser();
		signIn(browser, browser.open(hub.address() + "/membres"), "lucie.tran");
		String account = "users/" + SignedIn.person("lucie.tran").subject();
		administrator.send(HttpMethod.PUT, account, Map.of("enabled", false));
		try {
			await().atMost(PATIENCE).until(() -> isAskedToSignIn(browser));
		}
		finally {
			administrator.send(HttpMethod.PUT, account, Map.of("enabled", true));
		}
	}

	@Test
	void keepsASessionWhoseTokenWasRenewedSeveralTimes() throws Exception {
		Browser browser = new Browser();
		signIn(browser, browser.open(hub.address() + "/membres"), "nadia.benali");
		String account = "users/" + SignedIn.person("nadia.benali").subject();
		Set<String> states = new HashSet<>();
		// Keycloak's own session moves with every renewal.
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
			assertThat(isAskedToSignIn(browser)).isFalse();
			states.add(administrator.get(account + "/sessions").toString());
			return states.size() > 4;
		});
	}

	@Test
	void refusesALogoutTokenOfAnyOtherMaker() {
		String claims = "{\"iss\":\"" + keycloak.issuer("cohesion")
				+ "\",\"aud\":\"cohesion-hub\",\"sub\":\"x\",\"sid\":\"x\",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}";
		for (String header : List.of("{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}",
				"{\"alg\":\"RS256\",\"kid\":\"../x\"}")) {
			String token = base64(header) + "." + base64(claims) + "." + base64("signature");
			assertThat(backChannel(token)).as(header).isEqualTo(400);
		}
		assertThat(backChannel("garbage")).isEqualTo(400);
	}

	@Test
	void letsNobodyTradeAPasswordForATokenAtTheRealm() {
		for (String client : List.of("cohesion-hub", "admin-cli", "account", "security-admin-console")) {
			MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
			form.add("grant_type", "password");
			form.add("client_id", client);
			form.add("client_secret", keycloak.clientSecret());
			form.add("username", "nadia.benali");
			form.add("password", DemonstrationPasswords.of("nadia.benali"));
			assertThat(administrator.askForTokens("cohesion", form)).as(client).startsWith("40");
		}
	}

	@Test
	void keepsKeycloakInStepWithTheHub() {
		await().atMost(PATIENCE).untilAsserted(() -> {
			assertThat(organisation(SAINT_ELME)).isEqualTo("Commune de Saint-Elme");
			assertThat(memberNames(SAINT_ELME)).contains("nadia.benali", "hugo.petit");
		});
	}

	@Test
	void addsAPersonByTheirAddressAndRemovesThem() throws Exception {
		Browser browser = new Browser();
		Page members = signIn(browser, browser.open(hub.address() + "/membres/" + WATER), "camille.leroy");
		Page refused = browser.submit(members, "form[action=/membres/" + WATER + "]",
				Map.of("email", "personne@nulle-part.example", "roles", "RSSI"));
		assertThat(refused.status()).isEqualTo(422);
		Page added = browser.submit(members, "form[action=/membres/" + WATER + "]",
				Map.of("email", "ines.moreau@valmer-metropole.example", "roles", "RSSI"));
		assertThat(added.document().text()).contains("Inès Moreau");
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(memberNames(WATER)).contains("ines.moreau"));
		String ines = SignedIn.person("ines.moreau").subject();
		Page confirm = browser.open(hub.address() + "/membres/" + WATER + "/retirer/" + ines);
		Page removed = browser.submit(confirm, "main form", Map.of());
		assertThat(removed.document().text()).doesNotContain("Inès Moreau");
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(memberNames(WATER)).doesNotContain("ines.moreau"));
	}

	@Test
	@Order(Integer.MAX_VALUE - 1)
	void keepsTheSessionWhenTheHubRestarts() throws Exception {
		Browser browser = new Browser();
		signIn(browser, browser.open(hub.address() + "/membres"), "nadia.benali");
		hub.close();
		hub.start();
		assertThat(isAskedToSignIn(browser)).isFalse();
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void keepsTheSessionWithoutKeycloakAndCatchesUpLater() throws Exception {
		Browser browser = new Browser();
		Page page = signIn(browser, browser.open(hub.address() + "/membres"), "nadia.benali");
		Actor.Hub operator = new Actor.Hub("test", OrganisationId.of("00000000-0000-4000-8000-000000000001"),
				Set.of(Role.ADMINISTRATOR));
		String hugo = SignedIn.person("hugo.petit").subject();
		keycloak.kill();
		try {
			// The hub even starts without it.
			hub.close();
			hub.start();
			assertThat(isAskedToSignIn(browser)).isFalse();
			assertThat(hub.bean(Members.class).remove(operator, OrganisationId.of(SAINT_ELME), hugo))
				.isEqualTo(Removal.REMOVED);
			assertThat(new Browser().open(hub.address() + "/membres").status()).isEqualTo(503);
			Page out = browser.submit(page, "form[action=/deconnexion]", Map.of());
			assertThat(out.path()).isEqualTo("/deconnexion-partielle");
			assertThat(new Browser().open(hub.address() + "/membres").path()).isEqualTo("/connexion");
		}
		finally {
			keycloak.start();
			keycloak.hubIsAt(URI.create(hub.address()));
		}
		try {
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(memberNames(SAINT_ELME)).contains("nadia.benali")
					.doesNotContain("hugo.petit"));
		}
		finally {
			hub.bean(Members.class)
				.add(operator, OrganisationId.of(SAINT_ELME),
						new Account(hugo, "Hugo Petit", "hugo.petit@saint-elme.example", true), Set.of(Role.REPORTER));
		}
	}

	private static Page signIn(Browser browser, Page login, String user) throws IOException, InterruptedException {
		return browser.submit(login, "#kc-form-login",
				Map.of("username", user, "password", DemonstrationPasswords.of(user)));
	}

	private static boolean isAskedToSignIn(Browser browser) throws IOException, InterruptedException {
		int before = browser.visited().size();
		browser.open(hub.address() + "/organisation-active");
		// Keycloak may let them in again at once: what counts is that they were sent
		// there.
		return browser.visited().stream().skip(before).anyMatch(address -> address.getPath().equals("/connexion"));
	}

	private static long sessionsOf(String subject) throws SQLException {
		try (var connection = hub.database().connect();
				var statement = connection.createStatement();
				var count = statement.executeQuery(
						"SELECT count(*) FROM shell.session WHERE subject_hash = sha256('" + subject + "'::bytea)")) {
			count.next();
			return count.getLong(1);
		}
	}

	private static String organisation(String hubId) {
		return administrator.get("organizations?q=hub:" + hubId).path(0).path("name").asString("");
	}

	private static List<String> memberNames(String hubId) {
		String id = administrator.get("organizations?q=hub:" + hubId).path(0).path("id").asString("");
		return administrator.get("organizations/" + id + "/members")
			.valueStream()
			.map(member -> member.path("username").asString())
			.toList();
	}

	private static int backChannel(String token) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("logout_token", token);
		return RestClient.create()
			.post()
			.uri(hub.address() + BackChannelLogout.PATH)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange((_, answer) -> answer.getStatusCode().value());
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
