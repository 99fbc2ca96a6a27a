package org.cohesioncyber.hub.exercises.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.ExerciseKind;
import org.cohesioncyber.hub.exercises.ExerciseWorld;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class LessonPagesIntegrationTests {

	private final SignedIn signedIn;

	private final Clock clock;

	private final OrganisationId own;

	private final ExerciseId exercise;

	private final String one;

	@Autowired
	LessonPagesIntegrationTests(Organisations organisations, Charters charters, ApplicationContext context,
			SignedIn signedIn, Clock clock) {
		this.signedIn = signedIn;
		this.clock = clock;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.exercise = context.getAutowireCapableBeanFactory()
			.createBean(ExerciseWorld.class)
			.ended(Territory.person(this.own, Role.RSSI), ExerciseKind.TABLETOP, "Sur table", 40);
		this.one = "/exercices/" + this.exercise;
	}

	@Test
	void findingsAndActionsAreWrittenChangedAndFollowedUp() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(refused(post(rssi, this.one + "/constats", "findingKind", "", "text", "")))
			.contains("href=\"#findingKind", "href=\"#text\"");
		redirected(post(rssi, this.one + "/constats", "findingKind", "GAP", "text", "Aucune <copie>", "aboutActivity",
				"", "aboutPlan", ""));
		String listed = get(rssi, this.one + "/constats");
		assertThat(listed).contains("Aucune &lt;copie&gt;", "Manque", "EXERCICE", "Décider une action");
		String finding = listed.replaceAll("(?s).*?\\?constat=([0-9a-f-]{36}).*", "$1");
		assertThat(get(rssi, this.one + "/actions/nouvelle?constat=" + finding)).contains("Aucune &lt;copie&gt;");
		assertThat(refused(post(rssi, this.one + "/actions/nouvelle", fields("", -50, finding))))
			.contains("href=\"#what\"", "un jour qui n’est pas avant l’exercice");
		redirected(post(rssi, this.one + "/actions/nouvelle", fields("Acheter un disque", -2, finding)));
		redirected(post(rssi, this.one + "/actions/nouvelle", fields("Appeler le prestataire", 5, "")));
		assertThat(get(rssi, this.one + "/constats")).contains("(Ada Martin, pour le", "En retard", "Autres actions");
		String followed = get(rssi, "/exercices/actions");
		assertThat(followed).containsSubsequence("Acheter un disque", "En retard", "Sur table",
				"Appeler le prestataire");
		String action = this.one + "/actions/"
				+ followed.replaceAll("(?s).*?" + this.one + "/actions/([0-9a-f-]{36}).*", "$1");
		assertThat(refused(post(rssi, action + "/etat", "revision", "1", "outcome", "GIVEN_UP", "reason", "")))
			.contains("href=\"#reason\"", "Acheter un disque");
		assertThat(refused(post(rssi, this.one + "/constats/" + finding + "/retirer", "revision", "1")))
			.contains("un constat dont aucune action n’est tirée");
		redirected(post(rssi, action + "/etat", "revision", "1", "outcome", "GIVEN_UP", "reason", "Trop cher"));
		assertThat(get(rssi, "/exercices/actions")).doesNotContain("Acheter un disque", "En retard");
		assertThat(get(rssi, action + "?lang=en")).contains("Given up", "Trop cher", "Open again");
		redirected(post(rssi, action + "/etat", "revision", "2", "outcome", "OPEN"));
		String[] other = fields("Acheter deux disques", 9, finding);
		assertThat(body(post(rssi, action, with(other, "2")).expectStatus().isEqualTo(409))).contains("entre-temps");
		redirected(post(rssi, action, with(other, "3")));
		redirected(post(rssi, this.one + "/constats/" + finding, "revision", "1", "findingKind", "DIFFICULTY", "text",
				"Une copie, loin"));
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		assertThat(get(partner, this.one + "/constats")).contains("Une copie, loin", "Acheter deux disques")
			.doesNotContain("<textarea", "/constats/", "/actions/nouvelle");
		this.signedIn.as(OrganisationId.random(), Role.RSSI)
			.get()
			.uri(this.one + "/constats")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	private String[] fields(String what, int days, String finding) {
		LocalDate day = LocalDate.now(this.clock.withZone(ExerciseForm.PARIS)).plusDays(days);
		return new String[] { "what", what, "who", "Ada Martin", "dueOn.day", "" + day.getDayOfMonth(), "dueOn.month",
				"" + day.getMonthValue(), "dueOn.year", "" + day.getYear(), "finding", finding };
	}

	private static String[] with(String[] fields, String revision) {
		String[] all = new String[fields.length + 2];
		System.arraycopy(fields, 0, all, 2, fields.length);
		all[0] = "revision";
		all[1] = revision;
		return all;
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String path = "/api/v1/exercises/" + this.exercise;
		String made = body(rssi.post()
			.uri(path + "/findings")
			.header("Idempotency-Key", "one")
			.bodyValue(Map.of("findingKind", "GAP", "text", "Aucune copie"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\""));
		assertThat(made).contains("\"reality\":\"EXERCISE\"", "\"findingKind\":\"GAP\"");
		String finding = id(made);
		rssi.put()
			.uri(path + "/findings/" + finding)
			.bodyValue(Map.of("findingKind", "GAP", "text", "Rien"))
			.exchange()
			.expectStatus()
			.isEqualTo(428);
		String action = id(body(rssi.post()
			.uri(path + "/actions")
			.bodyValue(Map.of("what", "Acheter", "who", "Ada", "dueOn", "2999-01-01", "finding", finding))
			.exchange()
			.expectStatus()
			.isCreated()));
		assertThat(get(rssi, "/api/v1/exercise-actions")).contains(action, "\"overdue\":false");
		settle(rssi, path + "/actions/" + action, "\"9\"").expectStatus().isEqualTo(412);
		assertThat(body(settle(rssi, path + "/actions/" + action, "\"1\"").expectStatus().isOk()))
			.contains("\"state\":\"DONE\"", "\"settledOn\":\"");
		settle(rssi, path + "/actions/" + action, "\"2\"").expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("outcome");
		assertThat(get(rssi, path + "/actions")).contains(action);
		assertThat(get(rssi, path + "/findings")).contains(finding);
		rssi.delete()
			.uri(path + "/findings/" + finding)
			.header("If-Match", "\"1\"")
			.exchange()
			.expectStatus()
			.isEqualTo(422);
		this.signedIn.as(OrganisationId.random(), Role.RSSI)
			.get()
			.uri(path + "/actions/" + action)
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	private static WebTestClient.ResponseSpec settle(WebTestClient client, String action, String revision) {
		return client.post()
			.uri(action + "/settlement")
			.header("If-Match", revision)
			.bodyValue(Map.of("outcome", "DONE"))
			.exchange();
	}

	private static String id(String made) {
		return made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
	}

	@Test
	void areWrittenByTelephoneAndWithoutScripts() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		redirected(post(rssi, this.one + "/constats", "findingKind", "GAP", "text", "Aucune copie"));
		redirected(post(rssi, this.one + "/actions/nouvelle", fields("Acheter un disque", -2, "")));
		String action = get(rssi, "/exercices/actions")
			.replaceAll("(?s).*?(/exercices/[0-9a-f-]{36}/actions/[0-9a-f-]{36}).*", "$1");
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				visit.open("/exercices/actions");
				visit.assertSound();
				visit.screenshot("exercise-actions");
				visit.open(action);
				visit.assertSound();
				visit.open(this.one + "/actions/nouvelle");
				visit.assertSound();
				Page page = visit.open(this.one + "/constats");
				visit.assertSound();
				visit.screenshot("exercise-findings");
				page.locator("input[name=findingKind]").first().check();
				page.locator("textarea[name=text]").fill("Le standard a tenu");
				page.locator("main form button").last().click();
				page.waitForSelector("main :text('Le standard a tenu')");
				page.locator("main a[href*='/constats/']").first().click();
				page.waitForSelector("main form[action$='/retirer']");
				visit.assertSound();
			}
		}
	}

}
