package org.cohesioncyber.hub.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The frame, the public pages and the error page as people get them. */
@SpringBootTest(classes = PagesAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesBrowserTests {

	private final String address;

	PublicPagesBrowserTests(@LocalServerPort int port) {
		this.address = "http://localhost:" + port;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/crise", "/aide", "/crise/fiches", "/crise/fiches/rancongiciel", "/accessibilite",
			"/eco-conception", "/mentions-legales" })
	void areSoundAndLight(String path) {
		try (Visit visit = Browsers.visit(this.address)) {
			PageWeight weight = PageWeight.of(visit, path);
			visit.assertSound();
			visit.screenshot("public" + path.replace('/', '-'));
			weight.assertWithinBudget();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/crise", "/aide", "/crise/fiches", "/crise/fiches/rancongiciel", "/accessibilite",
			"/eco-conception", "/mentions-legales" })
	void fitATelephone(String path) {
		try (Visit visit = Browsers.visitByTelephone(this.address)) {
			visit.open(path);
			visit.assertSound();
			visit.screenshot("telephone" + path.replace('/', '-'));
		}
	}

	@Test
	void opensTheMenuOnATelephone() {
		try (Visit visit = Browsers.visitByTelephone(this.address)) {
			Page page = visit.open("/accessibilite");
			Locator crisis = page.locator("#navigation a[href='/crise']");
			assertThat(crisis.isVisible()).isFalse();
			page.locator("button:has-text('Menu')").click();
			crisis.click();
			assertThat(page.locator("h1").textContent()).contains("premiers réflexes");
		}
	}

	@Test
	void workWithoutScripts() {
		try (Visit visit = Browsers.visitWithoutScripts(this.address)) {
			Page page = visit.open("/");
			visit.assertSound();
			page.locator("#navigation a[href='/crise']").click();
			visit.assertSound();
			assertThat(page.locator("[data-print]").isVisible()).isFalse();
			assertThat(page.locator("main").textContent()).contains("appelez le 17", "Débranchez le réseau");
		}
	}

	@Test
	void printTheSheetWithoutTheFrame() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/crise");
			visit.asPrinted();
			assertThat(page.locator("h1").isVisible()).isTrue();
			assertThat(page.locator(".hub-footer").isVisible()).isFalse();
			assertThat(page.locator("#navigation").isVisible()).isFalse();
			assertThat(page.locator("main .govuk-button").first().isVisible()).isFalse();
			visit.screenshot("printed-crise");
		}
	}

	@Test
	void speakTheLanguageChosenAndRememberIt() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/crise");
			page.locator("footer a[lang=en]").click();
			assertThat(page.locator("h1").textContent()).isEqualTo("Cyberattack: first reflexes");
			visit.open("/mentions-legales");
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
			visit.assertSound();
			page.locator("footer a[lang=fr]").click();
			assertThat(page.locator("h1").textContent()).isEqualTo("Mentions légales");
		}
	}

	@Test
	void speakTheLanguageOfTheBrowserFirst() {
		try (Visit visit = Browsers.visitSpeaking("en-GB", this.address)) {
			Page page = visit.open("/crise");
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
		}
		try (Visit visit = Browsers.visitSpeaking("de-DE", this.address)) {
			Page page = visit.open("/crise");
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
		}
	}

	@Test
	void leadWithTheKeyboardStraightToTheContent() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/crise");
			page.keyboard().press("Tab");
			assertThat(page.locator(".govuk-skip-link").evaluate("link => link === document.activeElement"))
				.isEqualTo(true);
			page.keyboard().press("Enter");
			assertThat(page.locator("main").evaluate("main => main === document.activeElement")).isEqualTo(true);
		}
	}

	@Test
	void sayThatAPageDoesNotExist() {
		try (Visit visit = Browsers.visit(this.address)) {
			visit.expect("404");
			Page page = visit.open("/nulle-part");
			assertThat(page.locator("h1").textContent()).isEqualTo("Page introuvable");
			visit.assertSound();
			page.locator("main a[href='/crise']").click();
			assertThat(page.locator("h1").textContent()).contains("premiers réflexes");
		}
	}

	@Test
	void keepTheirReadableTextAtTwiceTheSize() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/crise");
			page.setViewportSize(640, 450);
			visit.assertSound();
			page.setViewportSize(320, 450);
			visit.assertSound();
		}
	}

}
