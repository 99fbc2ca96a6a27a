package org.cohesioncyber.hub.exercises.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class ExercisePagesIntegrationTests {

	private final Activities activities;

	private final SignedIn signedIn;

	private final Clock clock;

	private final OrganisationId own;

	@Autowired
	ExercisePagesIntegrationTests(Organisations organisations, Charters charters, Activities activities,
			SignedIn signedIn, Clock clock) {
		this.activities = activities;
		this.signedIn = signedIn;
		this.clock = clock;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
	}

	@Test
	void anExerciseIsPreparedHeldAndMeasured() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String activity = activity();
		assertThat(refused(post(rssi, "/exercices/nouveau", "title", "", "exerciseKind", "RESTORE_TEST", "length", "3",
				"length.unit", "MINUTES")))
			.contains("href=\"#title\"", "href=\"#plannedStart", "href=\"#length\"", "une durée de 15 minutes");
		String one = prepare(rssi, "Restaurer <b>");
		assertThat(get(rssi, one)).contains("Restaurer &lt;b&gt;", "En préparation", "EXERCICE", "Annoncer",
				"3 heures");
		redirected(change(rssi, one, "1", "Restaurer la paie"));
		assertThat(body(change(rssi, one, "1", "Trop tard").expectStatus().isEqualTo(409))).contains("entre-temps");
		redirected(post(rssi, one + "/participants", "people", "Cellule de crise\nAda Martin"));
		assertThat(get(rssi, one + "/participants")).contains("Ada Martin", "Participe");
		redirected(post(rssi, one + "/etat", "revision", "2", "move", "ANNOUNCE"));
		assertThat(refused(post(rssi, one + "/etat", "revision", "3", "move", "END")))
			.contains("un exercice en cours\u00a0; celui-ci est annoncé");
		redirected(post(rssi, one + "/etat", "revision", "3", "move", "START"));
		assertThat(refused(post(rssi, one + "/mesures", "activity", activity, "measuredRto", "", "measuredRpo", "")))
			.contains("href=\"#measuredRto\"", "au moins une des deux durées");
		redirected(post(rssi, one + "/mesures", "activity", activity, "measuredRto", "6", "measuredRto.unit", "HOURS",
				"measuredRpo", "0", "measuredRpo.unit", "HOURS"));
		assertThat(get(rssi, one + "/mesures")).contains("RTO mesuré 6 heures le", "RTO déclaré 4 heures.", "0 minute",
				"EXERCICE");
		assertThat(get(rssi, one + "/mesures?lang=en")).contains("declared RTO 4 hours.");
		redirected(post(rssi, one + "/etat", "revision", "4", "move", "END"));
		redirected(post(rssi, one + "/mesures/" + activity + "/retirer"));
		redirected(post(rssi, one + "/etat", "revision", "5", "move", "CLOSE"));
		assertThat(get(rssi, one)).contains("Clos").doesNotContain("/etat\"", "/modifier");
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		assertThat(get(partner, "/exercices")).contains("Restaurer la paie").doesNotContain("/exercices/nouveau");
		assertThat(get(partner, one + "/participants")).contains("Ada Martin").doesNotContain("<textarea");
		this.signedIn.as(OrganisationId.random(), Role.RSSI).get().uri(one).exchange().expectStatus().isNotFound();
	}

	@Test
	void theScenarioIsToldInjectByInjectAndObserved() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		WebTestClient partner = this.signedIn.as(this.own, Role.PARTNER);
		String activity = activity();
		String plan = redirected(
				post(rssi, "/plans/nouveau", "planKind", "PRA", "title", "PRA de la paie", "scale", "ORGANISATION"));
		String one = prepare(rssi, "Rançongiciel", "plans", plan.replace("/plans/", ""));
		redirected(post(rssi, one + "/scenario", "narrative", "Vendredi, 18 h"));
		assertThat(refused(post(rssi, one + "/scenario/injections/nouvelle", "after", "", "message", "")))
			.contains("href=\"#after\"", "href=\"#message\"");
		for (String[] inject : new String[][] { { "0", "Un appel du standard" }, { "80", "La presse appelle" } }) {
			redirected(post(rssi, one + "/scenario/injections/nouvelle", "after", inject[0], "after.unit", "MINUTES",
					"to", "Cellule de crise", "message", inject[1], "expected", "On isole"));
		}
		assertThat(get(rssi, one + "/scenario")).contains("H+0:00", "H+1:20", "Un appel du standard");
		redirected(post(rssi, one + "/etat", "revision", "1", "move", "ANNOUNCE"));
		assertThat(get(partner, one + "/scenario")).doesNotContain("Vendredi", "appel");
		assertThat(get(partner, one + "/deroule")).contains("n’a pas commencé");
		redirected(post(rssi, one + "/etat", "revision", "2", "move", "START"));
		String run = get(rssi, one + "/deroule");
		assertThat(run).contains("H+0:0", "Émettre", "On isole", "Ensuite", "La presse appelle", "EXERCICE");
		String inject = run.replaceAll("(?s).*?/deroule/([0-9a-f-]{36})/emettre.*", "$1");
		assertThat(refused(post(rssi, one + "/deroule/" + inject + "/passer", "reason", ""))).contains("reason");
		redirected(post(rssi, one + "/deroule/" + inject + "/emettre"));
		assertThat(refused(post(rssi, one + "/deroule/" + inject + "/emettre"))).contains("ni émise ni passée");
		assertThat(get(partner, one + "/deroule")).contains("Vendredi, 18 h", "Un appel du standard")
			.doesNotContain("On isole", "La presse appelle", "/emettre");
		assertThat(refused(post(rssi, one + "/observations", "seen", ""))).contains("href=\"#seen\"");
		redirected(post(rssi, one + "/observations", "seen", "On a débranché", "inject", inject));
		String seen = get(rssi, one + "/observations");
		String line = seen.replaceAll("(?s).*corrige=([0-9a-f-]{36}).*", "$1");
		assertThat(get(rssi, one + "/observations?corrige=" + line)).contains("Vous corrigez");
		redirected(post(rssi, one + "/observations", "seen", "On a isolé", "corrects", line));
		assertThat(get(partner, one + "/observations")).contains("On a débranché", "Corrigée", "On a isolé", "H+0:00")
			.doesNotContain("<textarea");
		redirected(post(rssi, one + "/mesures", "activity", activity, "measuredRto", "6", "measuredRto.unit", "HOURS"));
		redirected(post(rssi, one + "/etat", "revision", "3", "move", "END"));
		assertThat(get(partner, "/activites/" + activity)).contains("RTO mesuré 6 heures le", "/mesures");
		assertThat(get(partner, plan)).contains("Rançongiciel\u00a0», le", "Paie – RTO mesuré 6 heures");
		assertThat(get(rssi, one + "/deroule")).doesNotContain("/emettre");
	}

	@Test
	void anOrganisationIsInvitedToAnExerciseOfTheTerritoryAndAnswers() {
		WebTestClient coordinator = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String[] fields = fields("Tous ensemble");
		fields[3] = "TERRITORY";
		String one = redirected(post(coordinator, "/exercices/nouveau", fields));
		assertThat(refused(post(coordinator, one + "/invitations", "organisations", "personne de ce nom")))
			.contains("href=\"#organisations\"", "personne de ce nom");
		assertThat(redirected(post(coordinator, one + "/invitations", "organisations", this.own.toString())))
			.isEqualTo(one + "/participants");
		assertThat(get(rssi, "/exercices/invitations")).doesNotContain("Tous ensemble");
		redirected(post(coordinator, one + "/etat", "revision", "1", "move", "ANNOUNCE"));
		assertThat(get(rssi, "/exercices/invitations")).contains("Tous ensemble", "Participer", "EXERCICE");
		assertThat(get(this.signedIn.as(this.own, Role.PARTNER), "/exercices/invitations")).doesNotContain("/reponse");
		assertThat(redirected(post(rssi, one + "/reponse", "participation", "ACCEPTED"))).isEqualTo(one);
		assertThat(get(coordinator, one + "/participants")).contains("Participe");
		rssi.get().uri(one + "/scenario/injections/nouvelle").exchange().expectStatus().isNotFound();
		assertThat(get(rssi, one)).doesNotContain("/etat", "/modifier");
	}

	private String activity() {
		return this.activities.add(Territory.person(this.own, Role.RSSI),
				new ActivityDraft("Paie", null, null, null, null, "P1D", "PT4H", "PT0M", null, null, null, null), null)
			.toString();
	}

	private String prepare(WebTestClient rssi, String title, String... more) {
		return redirected(post(rssi, "/exercices/nouveau",
				Stream.of(fields(title), more).flatMap(Stream::of).toArray(String[]::new)));
	}

	private WebTestClient.ResponseSpec change(WebTestClient rssi, String one, String revision, String title) {
		String[] fields = fields(title);
		String[] all = new String[fields.length + 2];
		System.arraycopy(fields, 0, all, 2, fields.length);
		all[0] = "revision";
		all[1] = revision;
		return post(rssi, one + "/modifier", all);
	}

	private String[] fields(String title) {
		ZonedDateTime day = this.clock.instant().plus(Duration.ofDays(2)).atZone(ExerciseForm.PARIS);
		return new String[] { "title", title, "exerciseKind", "RESTORE_TEST", "plannedStart.day",
				"" + day.getDayOfMonth(), "plannedStart.month", "" + day.getMonthValue(), "plannedStart.year",
				"" + day.getYear(), "plannedStart.hour", "9", "plannedStart.minute", "30", "length", "3", "length.unit",
				"HOURS" };
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String activity = activity();
		Map<String, Object> draft = Map.of("exerciseKind", "TABLETOP", "title", "Sur table", "plannedStart",
				this.clock.instant().toString(), "length", "PT2H");
		String made = body(rssi.post()
			.uri("/api/v1/exercises")
			.header("Idempotency-Key", "one")
			.bodyValue(draft)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("ETag", "\"1\""));
		assertThat(made).contains("\"reality\":\"EXERCISE\"", "\"stage\":\"DRAFT\"", "\"length\":\"PT2H\"");
		String one = "/api/v1/exercises/" + made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
		rssi.put().uri(one).bodyValue(draft).exchange().expectStatus().isEqualTo(428);
		move(rssi, one, "\"1\"", "START").expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("move");
		move(rssi, one, "\"1\"", "ANNOUNCE").expectStatus().isOk();
		move(rssi, one, "\"1\"", "START").expectStatus().isEqualTo(412);
		move(rssi, one, "\"2\"", "START").expectStatus().isOk();
		assertThat(body(rssi.post()
			.uri(one + "/measures")
			.bodyValue(Map.of("activity", activity, "measuredRto", "PT0S"))
			.exchange()
			.expectStatus()
			.isOk())).contains("\"measuredRto\":\"PT0S\"", "\"shared\":false").doesNotContain("\"measuredRpo\":\"");
		rssi.put().uri(one + "/participants/own").bodyValue(Map.of("people", "Ada")).exchange().expectStatus().isOk();
		assertThat(get(rssi, one + "/participants")).contains("\"state\":\"ACCEPTED\"", "\"measures\":1");
		rssi.delete().uri(one + "/measures/" + activity).exchange().expectStatus().isNoContent();
		assertThat(get(rssi, "/api/v1/exercises")).contains("\"stage\":\"UNDER_WAY\"");
	}

	private static WebTestClient.ResponseSpec move(WebTestClient client, String one, String revision, String move) {
		return client.post()
			.uri(one + "/moves")
			.header("If-Match", revision)
			.bodyValue(Map.of("move", move))
			.exchange();
	}

	@Test
	void isHeldByTelephoneAndWithoutScripts() {
		activity();
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String one = prepare(rssi, "Restaurer");
		redirected(post(rssi, one + "/etat", "revision", "1", "move", "ANNOUNCE"));
		redirected(post(rssi, one + "/etat", "revision", "2", "move", "START"));
		for (int i = 0; i < 5; i++) {
			redirected(post(rssi, one + "/scenario/injections/nouvelle", "after", "" + 30 * i, "after.unit", "MINUTES",
					"message", "Message " + i, "expected", "On isole"));
		}
		redirected(post(rssi, one + "/observations", "seen", "On a isolé"));
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				visit.open("/exercices");
				visit.assertSound();
				visit.open("/exercices/invitations");
				visit.assertSound();
				visit.open("/exercices/nouveau");
				visit.assertSound();
				visit.open(one + "/etat");
				visit.assertSound();
				Page page = visit.open(one);
				visit.assertSound();
				visit.screenshot("exercise");
				page.locator("main form button").click();
				page.waitForSelector("main .govuk-tag");
				for (String part : new String[] { "/participants", "/mesures", "/scenario",
						"/scenario/injections/nouvelle", "/deroule", "/observations" }) {
					visit.open(one + part);
					visit.assertSound();
				}
			}
		}
	}

}
