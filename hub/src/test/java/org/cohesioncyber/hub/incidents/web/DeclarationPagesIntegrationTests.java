package org.cohesioncyber.hub.incidents.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

/** The whole declaration with nothing but links and forms. */
@HubTest
class DeclarationPagesIntegrationTests {

	private static final Pattern NUMBER = Pattern.compile("VAL-[2-9A-Z]{4,}");

	@Autowired
	SignedIn signedIn;

	@Test
	void declaresInThreePagesAndShowsANumberToSay() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		assertThat(get(nadia, "/incidents/declarer")).contains("Que se passe-t-il").contains("Je ne sais pas");
		String circumstances = redirected(
				post(nadia, "/incidents/declarer", "nature", "DATA_LEAK", "reality", "EXERCISE"));
		assertThat(circumstances).endsWith("/circonstances");
		assertThat(get(nadia, circumstances)).contains("EXERCICE – EXERCICE");
		String check = redirected(post(nadia, circumstances, "sinceUnknown", "UNKNOWN", "touched", "la <b>paie</b>",
				"personalData", "YES", "backups", "UNKNOWN"));
		assertThat(get(nadia, check)).contains("la &lt;b&gt;paie&lt;/b&gt;").contains("Des données sont sorties");
		String declared = redirected(post(nadia, check));
		String confirmation = get(nadia, declared);
		Matcher number = NUMBER.matcher(confirmation);
		assertThat(number.find()).isTrue();
		assertThat(confirmation).contains("/alertes/nouvelle?incident=");
		assertThat(redirected(post(nadia, check))).as("a second click").isEqualTo(declared);
		String incident = declared.replace("/declare", "");
		assertThat(get(nadia, incident)).contains(number.group()).contains("information-content-security:data-leak");
		assertThat(get(nadia, "/incidents")).contains(number.group());
		this.signedIn.as("yann.morvan").get().uri(incident).exchange().expectStatus().isNotFound();
		this.signedIn.as("yann.morvan").get().uri(declared).exchange().expectStatus().isNotFound();
		assertThat(get(this.signedIn.as("yann.morvan"), "/incidents")).doesNotContain(number.group());
		assertThat(redirected(post(nadia, incident + "/clore"))).isEqualTo(incident);
		assertThat(get(nadia, incident)).contains("Clos");
	}

	@Test
	void resumesWhereItWasLeft() {
		WebTestClient hugo = this.signedIn.as("hugo.petit");
		String circumstances = redirected(post(hugo, "/incidents/declarer", "nature", "MAILBOX", "reality", "ACTUAL"));
		String draft = circumstances.replace("/circonstances", "");
		assertThat(get(this.signedIn.as("hugo.petit"), "/incidents/declarer")).contains(draft + "/verification");
		this.signedIn.as("nadia.benali").get().uri(circumstances).exchange().expectStatus().isNotFound();
		assertThat(redirected(hugo.get().uri(draft + "/verification").exchange())).isEqualTo(circumstances);
		assertThat(redirected(post(hugo, draft + "/abandon"))).isEqualTo("/incidents/declarer");
		hugo.get().uri(circumstances).exchange().expectStatus().isNotFound();
	}

	@Test
	void aReporterGetsTheNumberAndNothingElse() {
		WebTestClient hugo = this.signedIn.as("hugo.petit");
		String circumstances = redirected(
				post(hugo, "/incidents/declarer", "nature", "UNKNOWN", "reality", "EXERCISE"));
		String check = redirected(post(hugo, circumstances, "sinceUnknown", "UNKNOWN", "touchedUnknown", "UNKNOWN",
				"personalData", "UNKNOWN", "backups", "UNKNOWN"));
		String declared = redirected(post(hugo, check));
		assertThat(get(hugo, declared)).containsPattern(NUMBER).doesNotContain("/alertes/nouvelle");
		hugo.get().uri(declared.replace("/declare", "")).exchange().expectStatus().isNotFound();
	}

	@Test
	void saysWhatIsMissingInBothLanguages() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		assertThat(refused(post(nadia, "/incidents/declarer"))).contains("Il y a un problème")
			.contains("ce qui se passe, ou")
			.contains("href=\"#nature\"");
		assertThat(refused(post(nadia, "/incidents/declarer?lang=en"))).contains("There is a problem")
			.contains("what is happening, or");
		String circumstances = redirected(post(nadia, "/incidents/declarer", "nature", "OTHER", "reality", "EXERCISE"));
		assertThat(refused(post(nadia, circumstances, "since.day", "31", "since.month", "2", "since.year", "2026",
				"touched", "gardé")))
			.contains("une date qui existe")
			.contains("gardé")
			.contains("pour les sauvegardes");
		assertThat(refused(post(nadia, circumstances + "?lang=en"))).contains("a moment, even rough")
			.contains("about the backups");
	}

}
