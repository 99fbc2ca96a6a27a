package org.cohesioncyber.hub.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The frame around the whole hub, for people who have signed in. */
@HubTest
class FrameIntegrationTests {

	@Autowired
	private SignedIn signedIn;

	private Visit visitAs(String userName) {
		return Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person(userName)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "camille.leroy", "nadia.benali", "lucie.tran", "hugo.petit", "ines.moreau", "paul.garnier",
			"sacha.riou" })
	void offerNobodyAPageThatRefusesThem(String userName) {
		try (Visit visit = visitAs(userName)) {
			Page page = visit.open("/");
			List<Object> links = page.locator("#navigation a")
				.all()
				.stream()
				.<Object>map((link) -> String.valueOf(link.getAttribute("href")))
				.toList();
			assertThat(links).contains("/crise").doesNotContain("/connexion");
			for (Object link : links) {
				Response answer = page.navigate(link.toString());
				assertThat(answer).isNotNull();
				assertThat(answer.status()).as("%s for %s", link, userName).isEqualTo(200);
			}
		}
	}

	@Test
	void sayWhoActs() {
		try (Visit visit = visitAs("nadia.benali")) {
			Page page = visit.open("/");
			PageWeight weight = PageWeight.of(visit, "/");
			visit.assertSound();
			visit.screenshot("home-signed-in");
			weight.assertWithinBudget();
			assertThat(page.locator(".hub-session").textContent()).contains("Nadia Benali");
		}
	}

	@Test
	void speakOfAlertsOnlyToWhoeverMayReadThem() {
		try (Visit reader = visitAs("nadia.benali"); Visit reporter = visitAs("hugo.petit")) {
			assertThat(reader.open("/").locator("main").innerText()).contains("Dernières alertes");
			assertThat(reporter.open("/").locator("main").innerText()).doesNotContain("alertes");
			reporter.assertSound();
		}
	}

	@Test
	void letPeopleLeaveWithoutScripts() {
		try (Visit visit = Browsers.visitWithoutScripts(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person("nadia.benali")))) {
			Page page = visit.open("/");
			Locator token = page.locator(".hub-session form input[type=hidden]");
			assertThat(token.count()).as("CSRF field of the form").isEqualTo(1);
			page.locator(".hub-session button").click();
			visit.open("/");
			assertThat(page.locator("#navigation a[href='/connexion']").count()).isEqualTo(1);
		}
	}

}
