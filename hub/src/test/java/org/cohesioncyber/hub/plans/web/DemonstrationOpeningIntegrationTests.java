package org.cohesioncyber.hub.plans.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohesioncyber.hub.testing.OwnHubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;

/** A break-glass opening among the people of the demonstration. */
@OwnHubTest
class DemonstrationOpeningIntegrationTests {

	private static final Pattern RECOVERY = Pattern
		.compile("href=\"/plans/([0-9a-f-]{36})\"[^>]*>PRA informatique de Saint-Elme<");

	@Autowired
	SignedIn signedIn;

	@Test
	void camilleAsksSachaGrantsCamilleReadsAndNadiaEndsIt() {
		WebTestClient camille = this.signedIn.as("camille.leroy");
		WebTestClient sacha = this.signedIn.as("sacha.riou");
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		String plan = approved(nadia);
		String opening = redirected(
				post(camille, plan + "/ouverture", "reason", "La mairie ne répond plus", "openFor", "2"));
		assertThat(post(camille, opening + "/accorder").expectBody().returnResult().getStatus().is4xxClientError())
			.as("she is an administrator, too, and may not grant what she asked for herself")
			.isTrue();
		post(camille, opening + "/lire").expectStatus().isNotFound();
		assertThat(get(sacha, "/plans/ouvertures")).contains(opening);
		redirected(post(sacha, opening + "/accorder"));
		post(sacha, opening + "/lire").expectStatus().isNotFound();
		assertThat(body(post(camille, opening + "/lire").expectStatus().isOk()))
			.contains("Isoler, préserver les preuves", "Cette lecture est notée");
		assertThat(get(nadia, opening)).contains("Camille Leroy", "Sacha Riou", "La mairie ne répond plus",
				"le texte approuvé");
		redirected(post(nadia, opening + "/fermer"));
		post(camille, opening + "/lire").expectStatus().isNotFound();
	}

	/**
	 * The plan of the demonstration that has been approved, as staff know it. Other tests
	 * on this hub may have made plans of their own.
	 */
	private static String approved(WebTestClient nadia) {
		Matcher link = RECOVERY.matcher(get(nadia, "/plans"));
		assertThat(link.find()).as("the recovery plan of the demonstration").isTrue();
		return "/plans/registre/" + link.group(1);
	}

}
