package org.cohesioncyber.hub.exercises.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.documents.ReadPdf;
import org.cohesioncyber.hub.exercises.ActionDraft;
import org.cohesioncyber.hub.exercises.ExerciseActions;
import org.cohesioncyber.hub.exercises.ExerciseFindings;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.ExerciseKind;
import org.cohesioncyber.hub.exercises.ExerciseWorld;
import org.cohesioncyber.hub.exercises.FindingDraft;
import org.cohesioncyber.hub.exercises.MeasureDraft;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.exercises.Move;
import org.cohesioncyber.hub.exercises.MoveDraft;
import org.cohesioncyber.hub.exercises.Retex;
import org.cohesioncyber.hub.exercises.RetexApprovalDraft;
import org.cohesioncyber.hub.exercises.RetexDraft;
import org.cohesioncyber.hub.exercises.RetexKind;
import org.cohesioncyber.hub.exercises.Retexes;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class RetexIntegrationTests {

	@Autowired
	Measures measures;

	@Autowired
	ExerciseFindings findings;

	@Autowired
	ExerciseActions actions;

	@Autowired
	Retexes retexes;

	@Autowired
	Activities activities;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	ApplicationContext context;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SignedIn signedIn;

	private OrganisationId own;

	private Actor rssi;

	private ExerciseWorld world;

	private ExerciseId exercise;

	private String one;

	@BeforeEach
	void hold() {
		this.world = this.context.getAutowireCapableBeanFactory().createBean(ExerciseWorld.class);
		this.own = new Territory(this.organisations, this.charters).organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
		this.exercise = this.world.ended(this.rssi, ExerciseKind.RESTORE_TEST, "Restaurer la paie", 20);
		this.one = "/exercices/" + this.exercise;
	}

	@Test
	void isWrittenOnceTheExerciseEndedAndApprovedVersionsNeverChange() {
		ExerciseId running = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "En cours");
		assertThatThrownBy(
				() -> this.retexes.write(this.rssi, running, RetexKind.HOT, 0, RetexDraft.hot("Le standard", "")))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("an exercise that has ended");
		assertThatThrownBy(() -> approve(0)).hasMessageContaining("synthesis:");
		assertThat(write(0, "Première synthèse")).isEqualTo(Change.DONE);
		assertThat(write(0, "Une autre, en même temps")).isEqualTo(Change.STALE);
		assertThat(write(1, "Deuxième synthèse")).isEqualTo(Change.DONE);
		assertThat(approve(1)).isEqualTo(Change.STALE);
		act("Acheter un disque");
		assertThat(approve(2)).isEqualTo(Change.DONE);
		act("Plus tard");
		assertThat(latest().approval()).isNotNull()
			.satisfies(approval -> assertThat(approval.basis().actions()).hasSize(1));
		assertThatThrownBy(() -> approve(3)).isInstanceOf(InvalidInput.class);
		assertThat(write(3, "Troisième synthèse")).isEqualTo(Change.DONE);
		assertThat(this.retexes.list(this.rssi, this.exercise)).extracting(Retex::version).containsExactly(2, 1);
		assertThat(latest().revision()).isEqualTo(4);
		assertThat(this.retexes.inForce(this.rssi, this.exercise, RetexKind.COLD).orElseThrow().text().synthesis())
			.isEqualTo("Deuxième synthèse");
		assertThat(changed(this.rssi, "UPDATE exercises.retex SET revision = 9 WHERE version = 1 AND exercise_id = ?"))
			.isZero();
		this.world.move(this.rssi, this.exercise, MoveDraft.now(Move.CLOSE));
		assertThatThrownBy(() -> write(4, "Trop tard, il est clos")).isInstanceOf(InvalidInput.class);
	}

	@Test
	void onlyTheOwnOrganisationReadsIt() {
		write(0, "Une synthèse à nous");
		for (Actor other : List.of(Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.COORDINATOR, Role.ADMINISTRATOR),
				Territory.person(this.own, Role.REPORTER), new Actor.Hub("exercises"))) {
			assertThat(seen(other)).as(other.reference()).isZero();
		}
		Actor partner = Territory.person(this.own, Role.PARTNER);
		assertThat(seen(partner)).isEqualTo(1);
		assertThatThrownBy(() -> this.retexes.write(partner, this.exercise, RetexKind.COLD, 1,
				RetexDraft.cold("Une autre synthèse")))
			.isInstanceOf(NotPermitted.class);
		assertThat(changed(partner, "UPDATE exercises.retex SET revision = 9 WHERE exercise_id = ?")).isZero();
	}

	@Test
	void bothAreWrittenOnThePageAndApproved() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String page = this.one + "/retex";
		assertThat(get(rssi, page)).contains("EXERCICE", "À chaud", "À froid").doesNotContain("/approbation");
		assertThat(refused(post(rssi, page + "/a-chaud", "revision", "0", "worked", "", "failed", " ")))
			.contains("href=\"#worked\"");
		redirected(post(rssi, page + "/a-chaud", "revision", "0", "worked", "Le <standard>", "failed", "La clé"));
		assertThat(refused(post(rssi, page + "/a-froid", "revision", "0", "synthesis", "Court")))
			.contains("href=\"#synthesis\"", "Le &lt;standard&gt;");
		redirected(post(rssi, page + "/a-froid", "revision", "0", "synthesis", "La paie est revenue trop tard."));
		assertThat(body(post(rssi, page + "/a-froid", "revision", "0", "synthesis", "En même temps.").expectStatus()
			.isEqualTo(409))).contains("entre-temps", "En même temps.");
		assertThat(refused(post(rssi, page + "/approbation", "revision", "1", "approver", "", "function", "Maire",
				"signedOffOn.day", "1", "signedOffOn.month", "1", "signedOffOn.year", "2999")))
			.contains("href=\"#approver\"", "un jour depuis l’exercice, pas à venir");
		redirected(post(rssi, page + "/approbation", "revision", "1", "approver", "Jeanne Kermarrec", "function",
				"Maire"));
		assertThat(get(rssi, page)).contains("Version 1, approuvée par Jeanne Kermarrec, Maire")
			.doesNotContain("/approbation");
		assertThat(get(this.signedIn.as(this.own, Role.PARTNER), page + "?lang=en")).contains("Le &lt;standard&gt;")
			.doesNotContain("<textarea");
		this.signedIn.as(OrganisationId.random(), Role.RSSI).get().uri(page).exchange().expectStatus().isNotFound();
		assertThat(get(rssi, this.one)).contains(page);
	}

	@Test
	void theDocumentSaysExerciseOnEveryPageAndWhoItIsFor() {
		String activity = this.activities
			.add(this.rssi,
					new ActivityDraft("Paie des agents", null, null, null, null, "P1D", "PT4H", "PT1H", null, null,
							null, null),
					null)
			.toString();
		this.measures.keep(this.rssi, this.exercise, new MeasureDraft(activity, "PT6H", "PT0M", null), null);
		this.findings.add(this.rssi, this.exercise, new FindingDraft("GAP", "Aucune copie hors ligne", null, null),
				null);
		act("Acheter un disque");
		this.retexes.write(this.rssi, this.exercise, RetexKind.HOT, 0,
				RetexDraft.hot("Le standard a tenu\n".repeat(90), "La clé était au bureau"));
		write(0, "La paie est revenue trop tard.");
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		assertThat(pdf(rssi, this.one + "/retex/a-froid/document").text()).contains("Projet");
		approve(1);
		ReadPdf cold = pdf(rssi, this.one + "/retex/a-froid/document");
		cold.assertConforms();
		assertThat(cold.text())
			.contains("La paie est revenue trop tard.", "RTO mesuré 6 heures", "RTO déclaré 4 heures.",
					"Aucune copie hors ligne", "Acheter un disque", "Ada Martin", "approuvée par Jeanne Kermarrec",
					"TLP:AMBER+STRICT")
			.doesNotContain("Projet");
		ReadPdf hot = pdf(rssi, "/api/v1/exercises/" + this.exercise + "/retex/hot/document");
		hot.assertConforms();
		assertThat(hot.title()).isEqualTo("RETEX à chaud");
		assertThat(hot.pages()).hasSizeGreaterThan(1)
			.allSatisfy(page -> assertThat(page).contains("EXERCICE", "TLP:AMBER+STRICT"));
		this.signedIn.as(OrganisationId.random(), Role.RSSI)
			.get()
			.uri(this.one + "/retex/a-froid/document")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void programsDoTheSame() {
		WebTestClient rssi = this.signedIn.as(this.own, Role.RSSI);
		String path = "/api/v1/exercises/" + this.exercise + "/retex";
		put(rssi, path + "/hot", Map.of("worked", "Tout"), null).expectStatus().isEqualTo(428);
		put(rssi, path + "/hot", Map.of("worked", "Tout"), "\"0\"").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "\"1\"");
		put(rssi, path + "/cold", Map.of("synthesis", "Une synthèse complète"), "*").expectStatus().isOk();
		put(rssi, path + "/cold", Map.of("synthesis", "Une synthèse complète"), "\"7\"").expectStatus().isEqualTo(412);
		assertThat(body(rssi.post()
			.uri(path + "/cold/approval")
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("approver", "Jeanne Kermarrec", "function", "Maire"))
			.exchange()
			.expectStatus()
			.isOk())).contains("\"approvedBy\":\"Jeanne Kermarrec\"", "\"reality\":\"EXERCISE\"");
		assertThat(get(rssi, path)).contains("\"kind\":\"COLD\"", "\"kind\":\"HOT\"", "Une synthèse complète");
	}

	@Test
	void isWrittenByTelephoneAndWithoutScripts() {
		write(0, "La paie est revenue trop tard.");
		for (Visit browser : new Visit[] { Browsers.visitByTelephone(this.signedIn.address()),
				Browsers.visitWithoutScripts(this.signedIn.address()) }) {
			try (Visit visit = browser.carrying(SignedIn.COOKIE,
					this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)))) {
				var page = visit.open(this.one + "/retex");
				visit.assertSound();
				visit.screenshot("exercise-retex");
				page.locator("textarea[name=worked]").fill("Le standard a tenu");
				page.locator("form[action$='/a-chaud'] button").click();
				page.waitForSelector("a[href$='/a-chaud/document']");
				visit.assertSound();
			}
		}
	}

	private static WebTestClient.ResponseSpec put(WebTestClient client, String path, Map<String, String> body,
			@Nullable String ifMatch) {
		return client.put().uri(path).headers(headers -> {
			if (ifMatch != null) {
				headers.set("If-Match", ifMatch);
			}
		}).bodyValue(body).exchange();
	}

	private static ReadPdf pdf(WebTestClient reader, String path) {
		return new ReadPdf(Objects.requireNonNull(reader.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PDF)
			.expectBody()
			.returnResult()
			.getResponseBodyContent()));
	}

	private Change write(int revision, String synthesis) {
		return this.retexes.write(this.rssi, this.exercise, RetexKind.COLD, revision, RetexDraft.cold(synthesis));
	}

	private Change approve(int revision) {
		return this.retexes.approve(this.rssi, this.exercise, revision,
				new RetexApprovalDraft("Jeanne Kermarrec", "Maire", null));
	}

	private Retex latest() {
		return this.retexes.latest(this.rssi, this.exercise, RetexKind.COLD).orElseThrow();
	}

	private void act(String what) {
		this.actions.add(this.rssi, this.exercise,
				new ActionDraft(what, "Ada Martin", this.actions.today().plusDays(9).toString(), null), null);
	}

	private int seen(Actor actor) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT count(*) FROM exercises.retex WHERE exercise_id = ?")
					.param(this.exercise.value())
					.query(Integer.class)
					.single());
	}

	private int changed(Actor actor, String sql) {
		return this.ledger.write(actor, entry -> {
			entry.journal("tried", new Subject("exercise", this.exercise.value()), Map.of());
			return this.jdbc.sql(sql).param(this.exercise.value()).update();
		});
	}

}
