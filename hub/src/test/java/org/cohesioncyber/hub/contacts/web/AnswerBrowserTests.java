package org.cohesioncyber.hub.contacts.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.contacts.Drills;
import org.cohesioncyber.hub.contacts.Letters;
import org.cohesioncyber.hub.contacts.Letters.Letter;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.WholeHubTest;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A drill answered in a real browser, with and without scripts, and the printed sheet.
 */
@WholeHubTest
class AnswerBrowserTests {

	@Autowired
	SignedIn signedIn;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	CrisisDirectory directory;

	@Autowired
	Drills drills;

	private final Letters letters = new Letters(WholePlatform.mail());

	@Test
	void answersByTelephone() {
		try (Visit visit = Browsers.visitByTelephone(this.signedIn.address())) {
			answer(visit);
		}
	}

	@Test
	void answersWithoutScripts() {
		try (Visit visit = Browsers.visitWithoutScripts(this.signedIn.address())) {
			answer(visit);
		}
	}

	private void answer(Visit visit) {
		Letter letter = summons();
		visit.expect("422");
		Page page = visit.open(letter.path());
		visit.assertSound();
		page.locator("#code").fill("12");
		page.locator("button[type=submit]").click();
		assertThat(page.locator(".govuk-error-summary").isVisible()).isTrue();
		visit.assertSound();
		page.locator("#code").fill(letter.code());
		page.locator("#code").press("Enter");
		assertThat(page.locator("h1").textContent()).contains("vous êtes joignable");
		assertThat(page.locator(".hub-banner").first().textContent()).contains("EXERCICE");
		visit.assertSound();
	}

	@Test
	void thePagesOfTheDirectoryAndOfDrillsAreSound() {
		try (Visit visit = Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person("nadia.benali")))) {
			for (String path : List.of("/annuaire-de-crise", "/annuaire-de-crise/contacts/nouveau",
					"/annuaire-de-crise/territoire", "/annuaire-de-crise/consultations", "/exercices-alerte")) {
				visit.open(path);
				visit.assertSound();
			}
			visit.open("/annuaire-de-crise").locator(".hub-table a").first().click();
			visit.page().waitForSelector("h2");
			visit.assertSound();
			visit.page().locator("a[href*='/canal']").first().click();
			visit.page().waitForSelector("#kind");
			visit.assertSound();
			visit.open("/exercices-alerte").locator(".hub-table a").last().click();
			visit.page().waitForSelector("#arbre");
			visit.assertSound();
			visit.open("/annuaire-de-crise/imprimer");
			visit.assertSound();
			visit.asPrinted();
			byte[] sheet = visit.page().pdf(new Page.PdfOptions().setFormat("A4"));
			assertThat(new String(sheet, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1)).as("one sheet")
				.hasSize(2);
		}
		try (Visit visit = Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person("camille.leroy")))) {
			visit.open("/exercices-alerte");
			visit.assertSound();
			visit.open("/exercices-alerte/programmation");
			visit.assertSound();
			visit.open("/exercices-alerte").locator(".hub-table a").last().click();
			visit.page().waitForSelector("#arbre");
			visit.assertSound();
		}
	}

	private Letter summons() {
		Territory territory = new Territory(this.organisations, this.charters);
		OrganisationId organisation = territory.signatory(Nature.ACTUAL);
		String address = organisation + "@ailleurs.example";
		new Directories(this.directory).add(Territory.person(organisation, Role.RSSI), "x", Directories.mail(address));
		this.drills.launch(territory.coordinator(), Set.of(organisation), null);
		return this.letters.await(address, 1);
	}

}
