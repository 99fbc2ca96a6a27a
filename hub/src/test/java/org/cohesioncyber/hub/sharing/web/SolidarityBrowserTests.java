package org.cohesioncyber.hub.sharing.web;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A case opened, read and ended in a real browser: by telephone, and without scripts. */
@HubTest
class SolidarityBrowserTests {

	private final Territory territory;

	private final SignedIn signedIn;

	@Autowired
	SolidarityBrowserTests(Organisations organisations, Charters charters, SignedIn signedIn) {
		this.territory = new Territory(organisations, charters);
		this.signedIn = signedIn;
	}

	@Test
	void byTelephone() {
		openAndClose(Browsers.visitByTelephone(this.signedIn.address()));
	}

	@Test
	void withoutScripts() {
		openAndClose(Browsers.visitWithoutScripts(this.signedIn.address()));
	}

	@Test
	void thePageThatHandsEverythingBackIsSound() {
		OrganisationId own = this.territory.organisation(Nature.ACTUAL);
		try (Visit visit = Browsers.visitByTelephone(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(this.signedIn.member(own, Role.RSSI)))) {
			visit.open("/organisations/" + own).locator("a[href='/tout-emporter']").click();
			visit.page().waitForSelector("form[action='/tout-emporter']");
			visit.assertSound();
			visit.screenshot("takeout");
		}
	}

	private void openAndClose(Visit browser) {
		OrganisationId victim = this.territory.organisation(Nature.ACTUAL);
		try (Visit visit = browser.carrying(SignedIn.COOKIE,
				this.signedIn.session(this.signedIn.member(SignedIn.OPERATOR, Role.COORDINATOR)))) {
			visit.expect("422");
			Page page = visit.open("/organisations/" + victim + "/solidarite-hors-charte");
			visit.assertSound();
			page.locator("main form button").click();
			page.waitForSelector(".govuk-error-summary");
			visit.assertSound();
			page.locator("input[name=sees][value=GREEN]").check();
			page.locator("input[name=shares][value=NO]").check();
			page.locator("#reason").fill("Attaque en cours depuis ce matin");
			page.locator("main form button").click();
			assertThat(page.locator("h1")).containsText("Vérifier");
			visit.assertSound();
			page.locator("main form button").click();
			assertThat(page.locator("h1")).containsText("Solidarité hors charte");
			visit.assertSound();
			visit.screenshot("solidarity");
			page.locator("#closing").fill("Tout est rétabli");
			page.locator("form[action$='/terminer'] button").click();
			assertThat(page.locator("form[action$='/terminer']")).hasCount(0);
			visit.open("/solidarite-hors-charte");
			visit.assertSound();
		}
	}

}
