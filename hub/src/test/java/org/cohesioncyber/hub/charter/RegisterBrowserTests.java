package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The register's pages in a real browser: by telephone, and without scripts. */
@HubTest
class RegisterBrowserTests {

	private static final String VICTIM = "/organisations/00000000-0000-4000-8000-000000000002";

	@Autowired
	SignedIn signedIn;

	@Test
	void staffReadAndFillInThePagesByTelephone() {
		try (Visit visit = signedIn(Browsers.visitByTelephone(this.signedIn.address()))) {
			for (String path : List.of("/organisations?kind=COMMUNE", "/organisations/nouvelle", VICTIM,
					VICTIM + "/modifier", VICTIM + "/sites/nouveau", VICTIM + "/liens/nouveau", "/organisations/import",
					"/charte", "/charte/progression")) {
				visit.open(path);
				visit.assertSound();
			}
		}
	}

	@Test
	void aFirstViewOfTheListStaysWithinItsBudget() {
		try (Visit visit = signedIn(Browsers.visit(this.signedIn.address()))) {
			PageWeight weight = PageWeight.of(visit, "/organisations");
			assertThat(weight.elements()).isLessThanOrEqualTo(300);
			assertThat(weight.bytes()).isLessThanOrEqualTo(60_000);
		}
	}

	@Test
	void staffImportAFileWithoutScripts() {
		String mark = "Sans script " + UUID.randomUUID();
		String file = "Nom;SIREN;Nature juridique;Secteur;Commune;Effectif;Existence\n" + IntStream.range(0, 30)
			.mapToObj(at -> mark + " " + at + ";" + Territory.siren() + ";association;Autre;Nantes;MICRO;EXERCISE\n")
			.collect(Collectors.joining()) + "Refusée;123;Association;Autre;Nantes;MICRO;EXERCISE\n";
		try (Visit visit = signedIn(Browsers.visitWithoutScripts(this.signedIn.address()))) {
			Page page = visit.open("/organisations/import");
			page.locator("input[type=file]")
				.setInputFiles(new FilePayload("acteurs.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Fichier vérifié");
			visit.assertSound();
			page.locator("main form button").click();
			// The page of a running import comes again by itself.
			assertThat(page.locator("h1")).hasText("Import terminé", new HasTextOptions().setTimeout(30_000));
			page.locator("a[href$='outcome=REFUSED']").click();
			assertThat(page.locator("tbody tr")).hasCount(1);
			visit.open("/organisations?q=" + mark);
			assertThat(page.locator("tbody tr")).hasCount(20);
		}
	}

	@Test
	void theReportOfACheckIsSound() {
		try (Visit visit = signedIn(Browsers.visit(this.signedIn.address()))) {
			Page page = visit.open("/organisations/import");
			page.locator("input[type=file]")
				.setInputFiles(new FilePayload("acteurs.csv", "text/csv",
						("Nom;SIREN;Nature juridique;Secteur;Commune;Effectif;Couleur\nx;1;club;;;;bleu\nÉlan;"
								+ Territory.siren() + ";association;Autre;Nantes;MICRO;rouge\n")
							.getBytes(StandardCharsets.UTF_8)));
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Fichier vérifié");
			visit.assertSound();
			visit.screenshot("register-import");
		}
	}

	private Visit signedIn(Visit visit) {
		return visit.carrying(SignedIn.COOKIE,
				this.signedIn.session(this.signedIn.member(SignedIn.OPERATOR, Role.COORDINATOR)));
	}

}
