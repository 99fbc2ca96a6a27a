package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Publishing, signing and leaving in a real browser, with and without scripts. */
@HubTest
class CharterBrowserTests {

	private static final String TEXT = "## Article 1. Objet\n\nS’entraider, *tout de suite*.\n\n## Article 2. Annuaire\n\n- à jour\n- vérifié";

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	@BeforeEach
	void territory() {
		this.territory = new Territory(this.organisations, this.charters);
	}

	@Test
	void staffPublishAVersionWithScripts() {
		try (Visit visit = staff(Browsers.visitByTelephone(this.signedIn.address()))) {
			publish(visit);
		}
	}

	@Test
	void staffPublishAVersionWithoutScripts() {
		try (Visit visit = staff(Browsers.visitWithoutScripts(this.signedIn.address()))) {
			publish(visit);
		}
	}

	private void publish(Visit visit) {
		String name = "%d-%02d".formatted(ThreadLocalRandom.current().nextInt(2100, 2900),
				ThreadLocalRandom.current().nextInt(1, 13));
		Page page = visit.open("/charte/versions/nouvelle");
		visit.assertSound();
		page.locator("#name").fill(name);
		page.locator("#effectiveOn-day").fill("1");
		page.locator("#effectiveOn-month").fill(name.substring(5));
		page.locator("#effectiveOn-year").fill(name.substring(0, 4));
		// The version before may be this test's own: something always differs.
		page.locator("#text").fill(TEXT + "\n\n## Mention\n\nVersion " + name + ".");
		page.locator("#changes").fill("Un **annuaire**.");
		page.locator("main form button").click();
		assertThat(page.locator("h1")).containsText(name);
		assertThat(page.locator("main em")).containsText("tout de suite");
		visit.assertSound();
		page.locator("main form button").first().click();
		assertThat(page.locator("h1")).hasText("Charte, version " + name);
		assertThat(page.locator("#clause-annuaire li")).hasCount(2);
		visit.assertSound();
		visit.open("/charte/versions/" + name + "/comparaison");
		assertThat(page.locator("main ins").first()).isVisible();
		visit.assertSound();
	}

	@Test
	void staffRecordASignatureWithScripts() {
		try (Visit visit = staff(Browsers.visitByTelephone(this.signedIn.address()))) {
			sign(visit);
		}
	}

	@Test
	void staffRecordASignatureThenSuspendItWithoutScripts() {
		try (Visit visit = staff(Browsers.visitWithoutScripts(this.signedIn.address()))) {
			Page page = sign(visit);
			page.locator("a[href$='/etat']").click();
			visit.assertSound();
			page.locator("input[value=SUSPENDED]").check();
			page.locator("#reason").fill("Le temps d’un audit");
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Vérifier avant d’enregistrer");
			visit.assertSound();
			page.locator("main form button").click();
			assertThat(page.locator("main")).containsText("Signature suspendue");
			page.locator("a[href$='/justificatif']").click();
			visit.assertSound();
		}
	}

	private Page sign(Visit visit) {
		OrganisationId one = this.territory.organisation(Nature.ACTUAL);
		Page page = visit.open("/organisations/" + one + "/signature");
		visit.assertSound();
		page.locator("#signatory").fill("Ada Quai");
		page.locator("#capacity").fill("maire");
		page.locator("main form button").click();
		assertThat(page.locator("main")).containsText("Ada Quai");
		assertThat(page.locator("main")).containsText("Charte signée");
		visit.assertSound();
		return page;
	}

	@Test
	void staffFollowACandidateByTelephone() {
		OrganisationId one = this.territory.organisation(Nature.ACTUAL);
		String path = "/charte/parcours/" + one;
		try (Visit visit = staff(Browsers.visitByTelephone(this.signedIn.address()))) {
			Page page = visit.open(path);
			visit.assertSound();
			visit.open(path + "/suivi");
			visit.assertSound();
			page.locator("#nextStep").fill("Appeler la direction");
			page.locator("#contactEmail").fill("ada@exemple.example");
			page.locator("main form button").click();
			assertThat(page.locator("main")).containsText("Appeler la direction");
			visit.assertSound();
			for (String other : List.of(path + "/inviter", path + "/abandonner", "/charte/parcours",
					"/charte/renouvellements", "/charte/versions")) {
				visit.open(other);
				visit.assertSound();
			}
		}
	}

	@Test
	void aMemberWithdrawsWithoutScripts() {
		OrganisationId one = this.territory.signatory(Nature.ACTUAL);
		Pages pages = new Pages(this.signedIn, this.members);
		try (Visit visit = Browsers.visitWithoutScripts(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(pages.account(one, Role.RSSI)))) {
			visit.open("/charte/renouveler");
			visit.assertSound();
			Page page = visit.open("/charte/retrait");
			visit.assertSound();
			page.locator("#reason").fill("Fusion");
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Confirmer le retrait");
			visit.assertSound();
			page.locator("main form button").click();
			assertThat(page.locator("main")).containsText("Signature retirée");
		}
	}

	@Test
	void firstViewsStayWithinTheirBudget() {
		try (Visit visit = staff(Browsers.visit(this.signedIn.address()))) {
			for (String path : List.of("/charte/parcours", "/charte/versions/2026-01",
					"/charte/versions/2026-01/comparaison")) {
				PageWeight weight = PageWeight.of(visit, path);
				assertThat(weight.elements()).as(path).isLessThanOrEqualTo(300);
				assertThat(weight.bytes()).as(path).isLessThanOrEqualTo(60_000);
			}
		}
	}

	private Visit staff(Visit visit) {
		Pages pages = new Pages(this.signedIn, this.members);
		return visit.carrying(SignedIn.COOKIE, this.signedIn.session(pages.account(Pages.OPERATOR, Role.COORDINATOR)));
	}

}
