package org.cohesioncyber.hub.awareness.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Campaigns in a real browser, with and without scripts, and the first page's list. */
@HubTest
class AwarenessBrowserTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	@Test
	void aCampaignIsRunByTelephone() {
		try (Visit visit = somebody(Browsers.visitByTelephone(this.signedIn.address()))) {
			run(visit);
		}
	}

	@Test
	void aCampaignIsRunWithoutScripts() {
		try (Visit visit = somebody(Browsers.visitWithoutScripts(this.signedIn.address()))) {
			run(visit);
		}
	}

	@Test
	void theFiguresAndTheFirstPageAreSoundAndWithinTheirBudget() {
		try (Visit visit = Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person("nadia.benali")))) {
			for (String path : List.of("/", "/sensibilisation", "/sensibilisation/participation")) {
				PageWeight weight = PageWeight.of(visit, path);
				assertThat(weight.elements()).as(path).isLessThanOrEqualTo(300);
				assertThat(weight.bytes()).as(path).isLessThanOrEqualTo(60_000);
				visit.assertSound();
			}
			visit.screenshot("awareness-attendance");
			Page page = visit.open("/");
			assertThat(page.locator("#a-suivre")).isVisible();
			visit.screenshot("home-ahead");
			page.locator("a[href^='/groupes-de-travail/']").first().click();
			page.waitForSelector("h1");
			visit.assertSound();
		}
	}

	@Test
	void theStaffSeesThePictureOfTheTerritory() {
		try (Visit visit = Browsers.visitByTelephone(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person("camille.leroy")))) {
			Page page = visit.open("/sensibilisation/participation");
			assertThat(page.locator(".hub-chart rect")).hasCount(2);
			visit.assertSound();
		}
	}

	private static void run(Visit visit) {
		visit.expect("422");
		Page page = visit.open("/sensibilisation/nouvelle");
		page.locator("main form button").click();
		assertThat(page.locator(".govuk-error-summary li")).hasCount(5);
		visit.assertSound();
		page.locator("#title").fill("Mots de passe");
		page.locator("input[value=PASSWORDS]").check();
		page.locator("input[value=ELECTED]").check();
		fill(page, "startsOn", "1", "1", "2026");
		fill(page, "endsOn", "31", "12", "2999");
		page.locator("main form button").click();
		assertThat(page.locator("h1")).hasText("Mots de passe");
		page.locator("a[href$='/seances/nouvelle']").click();
		fill(page, "heldOn", "2", "2", "2026");
		page.locator("input[value=MEETING]").check();
		page.locator("input[value=ELECTED]").check();
		page.locator("#invited").fill("10");
		page.locator("#attended").fill("12");
		page.locator("main form button").click();
		assertThat(page.locator("#confirmed")).isVisible();
		visit.assertSound();
		page.locator("#confirmed").check();
		page.locator("main form button").click();
		assertThat(page.locator("tbody tr")).hasCount(1);
		visit.assertSound();
		page.locator("tbody a").click();
		visit.assertSound();
		page.locator("form[action$='/retirer'] button").click();
		assertThat(page.locator("tbody tr")).hasCount(0);
	}

	private static void fill(Page page, String field, String day, String month, String year) {
		page.locator("#" + field + "-day").fill(day);
		page.locator("#" + field + "-month").fill(month);
		page.locator("#" + field + "-year").fill(year);
	}

	private Visit somebody(Visit visit) {
		OrganisationId organisation = OrganisationId.random();
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(Role.RSSI));
		return visit.carrying(SignedIn.COOKIE,
				this.signedIn.session(new SignedInPerson(subject, "Une personne", null)));
	}

}
