package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.platform.Keycloak;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** A person prepares their ways to sign in, at a real Keycloak in a real browser. */
class PasskeyIntegrationTests {

	private static final String USER = "paul.garnier";

	private static final String NAME = "Paul Garnier";

	private static KeycloakAsAdministrator administrator;

	private static RunningHub hub;

	@BeforeAll
	static void startServers() throws IOException {
		Keycloak keycloak = SharedPlatform.get(Part.POSTGRES, Part.KEYCLOAK).keycloak();
		administrator = new KeycloakAsAdministrator(keycloak);
		hub = new RunningHub(keycloak).start();
	}

	@AfterAll
	static void stopHub() {
		hub.close();
	}

	/** Others sign in as the same person, with the password alone. */
	@AfterEach
	void forgetWhatWasAdded() {
		String credentials = "users/" + SignedIn.person(USER).subject() + "/credentials";
		administrator.get(credentials).forEach(one -> {
			if (!one.path("type").asString().equals("password")) {
				administrator.send(HttpMethod.DELETE, credentials + "/" + one.path("id").asString(), Map.of());
			}
		});
	}

	@Test
	void aPasskeyAloneSignsInAndACodeStandsInForItOnce() {
		List<String> codes;
		try (Visit visit = visit()) {
			Page page = visit.page();
			plugIn(page);
			signInByPassword(page);
			addPasskey(visit);
			codes = makeCodes(visit);
			signOut(page);
			page.navigate(hub.address() + "/connexion");
			byPasskey(page);
			assertThat(page.locator(".hub-session").innerText()).contains(NAME);
		}
		try (Visit elsewhere = visit()) {
			Page page = elsewhere.page();
			signInByPassword(page);
			answer(page, codes.get(0));
			page.waitForURL(hub.address() + "/**");
			assertThat(page.locator(".hub-session").innerText()).contains(NAME);
		}
		try (Visit again = visit()) {
			Page page = again.page();
			signInByPassword(page);
			answer(page, codes.get(0));
			page.locator("#input-error-recoveryCodeInput, #input-error-container-recoveryCodeInput").first().waitFor();
			assertThat(page.url()).as("a used code").doesNotStartWith(hub.address());
			answer(page, codes.get(1));
			page.waitForURL(hub.address() + "/**");
		}
	}

	@Test
	void givingUpChangesNothingAndIsSaid() {
		try (Visit visit = visit()) {
			Page page = visit.page();
			signInByPassword(page);
			ask(visit, "/ma-securite/cle-d-acces");
			page.locator("#cancelWebAuthnAIA").click();
			backWith(visit, "Vous avez abandonné en chemin");
		}
		assertThat(administrator.get("users/" + SignedIn.person(USER).subject() + "/credentials")).hasSize(1);
	}

	@Test
	void thePageSpeaksEnglishAndFitsATelephone() {
		try (Visit visit = Browsers.visitByTelephone(hub.address())) {
			visit.expect("");
			signInByPassword(visit.page());
			visit.open("/ma-securite");
			visit.assertSound();
			visit.open("/ma-securite?lang=en");
			assertThat(visit.page().locator("main").innerText()).contains(NAME);
		}
	}

	private static Visit visit() {
		Visit visit = Browsers.visit(hub.address());
		// The identity provider's pages are not ours to judge.
		visit.expect("");
		return visit;
	}

	/** A device that holds passkeys and whose owner always agrees. */
	private static void plugIn(Page page) {
		CDPSession devices = page.context().newCDPSession(page);
		devices.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject arguments = new JsonObject();
		arguments.add("options", options);
		devices.send("WebAuthn.addVirtualAuthenticator", arguments);
		// Keycloak asks what to call the device.
		page.onDialog(Dialog::accept);
	}

	private static void signInByPassword(Page page) {
		page.navigate(hub.address() + "/connexion");
		page.locator("#username").fill(USER);
		page.locator("#password").fill(DemonstrationPasswords.of(USER));
		page.locator("#kc-login").click();
	}

	private static void addPasskey(Visit visit) {
		ask(visit, "/ma-securite/cle-d-acces");
		visit.page().locator("#registerWebAuthn").click();
		backWith(visit, "Votre clé d’accès est enregistrée");
	}

	private static List<String> makeCodes(Visit visit) {
		ask(visit, "/ma-securite/codes-de-secours");
		Page page = visit.page();
		page.locator("#kc-recovery-codes-list li").first().waitFor();
		List<String> codes = page.locator("#kc-recovery-codes-list li").allInnerTexts();
		page.locator("#kcRecoveryCodesConfirmationCheck").check();
		page.locator("#saveRecoveryAuthnCodesBtn").click();
		backWith(visit, "Vos codes de secours sont créés");
		return codes.stream().map(code -> code.replaceAll("[^A-Z0-9]", "")).toList();
	}

	/** Presses on « Ma sécurité » what leads to that address. */
	private static void ask(Visit visit, String address) {
		Page page = visit.page();
		page.locator(".hub-session a[href='/ma-securite']").click();
		page.waitForURL(hub.address() + "/ma-securite**");
		visit.assertSound();
		page.locator("a[href='" + address + "']").click();
	}

	private static void backWith(Visit visit, String words) {
		visit.page().waitForURL(hub.address() + "/ma-securite**");
		visit.page().locator(".govuk-notification-banner").getByText(words).waitFor();
		visit.assertSound();
	}

	private static void signOut(Page page) {
		page.locator("form[action='/deconnexion'] button").click();
		page.waitForURL(hub.address() + "/");
	}

	private static void byPasskey(Page page) {
		// The page may have found the passkey by itself before anybody presses.
		page.locator("#authenticateWebAuthnButton, .hub-session").first().waitFor();
		if (page.locator("#authenticateWebAuthnButton").isVisible()) {
			page.locator("#authenticateWebAuthnButton").click();
		}
		page.waitForURL(hub.address() + "/**");
	}

	private static void answer(Page page, String code) {
		page.locator("#recoveryCodeInput").fill(code);
		page.locator("#kc-login").click();
	}

}
