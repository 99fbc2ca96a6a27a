package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Whoever holds a certificate checks it: by telephone, and without scripts. */
@HubTest
class CertificateBrowserTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Certificates certificates;

	@Autowired
	SignedIn signedIn;

	private VerificationCode code = new VerificationCode("");

	@BeforeEach
	void sign() {
		Territory territory = new Territory(this.organisations, this.charters);
		OrganisationId organisation = territory.organisation(Nature.EXERCISE);
		UUID signature = territory.sign(organisation, "2025-03-04");
		Actor own = Territory.person(organisation, Role.RSSI);
		this.code = this.certificates.take(own, signature).code();
	}

	@Test
	void thePagesAreSoundByTelephoneAndWithinTheirBudget() {
		for (Function<String, Visit> kind : List.<Function<String, Visit>>of(Browsers::visitByTelephone,
				Browsers::visit)) {
			try (Visit visit = kind.apply(this.signedIn.address())) {
				PageWeight.of(visit, "/charte/verifier").assertWithinBudget();
				visit.assertSound();
				visit.open("/charte/verifier/" + this.code.value());
				visit.assertSound();
				visit.screenshot("charter-verified");
				visit.open("/charte/verifier/" + this.code.value() + "?lang=en");
				visit.assertSound();
			}
		}
	}

	@Test
	void aCodeIsTypedWithoutScripts() {
		try (Visit visit = Browsers.visitWithoutScripts(this.signedIn.address())) {
			Page page = visit.open("/charte/verifier");
			page.locator("input[name=reference]").fill("bonjour");
			visit.expect("422");
			page.locator("main form button").click();
			assertThat(page.locator(".govuk-error-summary")).isVisible();
			page.locator("input[name=reference]").fill(this.code.grouped().toLowerCase());
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Attestation vérifiée");
			assertThat(page.locator("main")).containsText("En vigueur");
			visit.assertSound();
		}
	}

}
