package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.AddressBook.Address;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class CandidatesIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Candidates candidates;

	@Autowired
	InvitationBook book;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	private Actor coordinator;

	private WebTestClient staff;

	private OrganisationId one;

	@BeforeEach
	void anOrganisationThatHasSignedNothing() {
		this.territory = new Territory(this.organisations, this.charters);
		this.coordinator = this.territory.coordinator();
		this.staff = new Pages(this.signedIn, this.members).staff();
		this.one = this.territory.organisation(Nature.ACTUAL);
	}

	@Test
	void goesFromCandidateToInvitedToSigned() {
		assertThat(stage()).isEmpty();
		follow("2020-01-01");
		assertThat(stage()).containsExactly(Stage.CANDIDATE);
		UUID invitation = this.candidates.invite(this.coordinator, this.one, "une fois");
		assertThat(this.candidates.invite(this.coordinator, this.one, "une fois")).isEqualTo(invitation);
		assertThat(stage()).containsExactly(Stage.INVITED);
		this.territory.sign(this.one, "2024-05-06");
		assertThat(stage()).containsExactly(Stage.SIGNED);
		assertThat(this.candidates.history(this.coordinator, this.one)).extracting(Step::kind)
			.containsExactly(Kind.SIGNED, Kind.INVITED, Kind.CANDIDATE);
		// What was noted is gone, and a letter that waits is no longer wanted.
		assertThat(this.candidates.find(this.coordinator, this.one).orElseThrow().candidate()).isEmpty();
		assertThat(this.book.find(invitation)).isEmpty();
		assertThatThrownBy(() -> follow("2026-01-01")).hasMessageContaining("no signature under way");
	}

	@Test
	void theLetterHoldsTheExactTextToSign() {
		follow("");
		Address address = this.book.find(this.candidates.invite(this.coordinator, this.one, null)).orElseThrow();
		CharterVersion version = this.charters.current(this.coordinator).orElseThrow();
		assertThat(address.email()).isEqualTo("ada@exemple.example");
		assertThat(address.name()).isEqualTo("Ada Quai");
		assertThat(address.path()).isEqualTo("/charte/versions/" + version.name());
		assertThat(address.details()).containsExactly(version.name(), version.textHash(), version.text());
	}

	@Test
	void nobodyIsInvitedWithoutAnAddress() {
		this.candidates.follow(this.coordinator, this.one, null,
				new CandidateDraft("Appeler", null, null, null, null, null));
		assertThatThrownBy(() -> this.candidates.invite(this.coordinator, this.one, null))
			.hasMessage("contactEmail:  (expected: the e-mail address of the person to invite)");
		assertThatThrownBy(() -> this.candidates.follow(this.coordinator, this.one, 0,
				new CandidateDraft("x".repeat(201), null, "demain", null, "ada", null)))
			.hasMessageContaining("nextStep: ")
			.hasMessageContaining("contactOn: demain")
			.hasMessageContaining("contactEmail: ada");
	}

	@Test
	void nobodyOverwritesWhatTheyHaveNotSeen() {
		follow("2026-01-01");
		CandidateDraft draft = new CandidateDraft("Écrire", null, null, null, null, null);
		assertThat(this.candidates.follow(this.coordinator, this.one, 0, draft)).isTrue();
		assertThat(this.candidates.follow(this.coordinator, this.one, 0, draft)).isFalse();
		assertThat(this.candidates.follow(this.coordinator, this.one, null, draft)).isFalse();
	}

	@Test
	void givingUpErasesWhatWasNotedAndKeepsTheReasonForTheStaffAlone() {
		follow("2026-01-01");
		assertThatThrownBy(() -> this.candidates.drop(this.coordinator, this.one, " "))
			.hasMessageStartingWith("reason: ");
		this.candidates.drop(this.coordinator, this.one, "Mme Quai est partie");
		assertThat(stage()).isEmpty();
		Step step = this.candidates.history(this.coordinator, this.one).getFirst();
		assertThat(step.kind()).isEqualTo(Kind.DROPPED);
		assertThat(step.reason()).contains("Mme Quai est partie");
		Actor own = Territory.person(this.one, Role.RSSI);
		assertThat(this.candidates.history(own, this.one)).isEmpty();
		assertThat(count(this.coordinator,
				"SELECT 1 FROM ledger.leaf_content WHERE subject_id = '%s' AND "
						+ "(position('Quai'::bytea in content) > 0 OR position('exemple'::bytea in content) > 0)"))
			.isZero();
	}

	@Test
	void onlyStaffReadOrWriteAnyOfIt() {
		follow("2026-01-01");
		this.candidates.invite(this.coordinator, this.one, null);
		for (Role role : List.of(Role.RSSI, Role.PARTNER, Role.REPORTER)) {
			Actor own = Territory.person(this.one, role);
			assertThat(count(own, "SELECT 1 FROM charter.candidate WHERE organisation_id = '%s'")).isZero();
			assertThat(count(own, "SELECT 1 FROM charter.invitation WHERE organisation_id = '%s'")).isZero();
			assertThat(count(own, "SELECT 1 FROM charter.step WHERE organisation_id = '%s'")).isZero();
			WebTestClient member = new Pages(this.signedIn, this.members).person(this.one, role);
			member.get().uri("/charte/parcours").exchange().expectStatus().isForbidden();
			member.get().uri("/charte/parcours/" + this.one).exchange().expectStatus().isNotFound();
			member.get().uri("/api/v1/candidates/" + this.one).exchange().expectStatus().isNotFound();
		}
	}

	@Test
	void staffDoAllOfItOnPages() {
		String path = "/charte/parcours/" + this.one;
		assertThat(Pages.get(this.staff, path)).contains("Pas encore suivie", "Suivre cette candidature");
		assertThat(Pages.redirected(Pages.post(this.staff, path + "/suivi",
				Map.of("nextStep", "Appeler la direction", "contactOn.day", "1", "contactOn.month", "2",
						"contactOn.year", "2024", "contactName", "Ada Quai", "contactEmail", "ada@exemple.example"))))
			.isEqualTo(path);
		assertThat(Pages.get(this.staff, path)).contains("Candidate", "Appeler la direction", "En retard");
		assertThat(Pages.get(this.staff, "/charte/parcours?etape=CANDIDATE&suite=retard"))
			.contains(this.organisations.find(this.coordinator, this.one).orElseThrow().name(), "En retard");
		assertThat(Pages.get(this.staff, path + "/inviter")).contains("ada@exemple.example", "Envoyer l’invitation");
		assertThat(Pages.redirected(Pages.post(this.staff, path + "/inviter", Map.of("request", "a")))).isEqualTo(path);
		assertThat(
				Pages.body(Pages.post(this.staff, path + "/suivi", Map.of("revision", "0", "nextStep", "Autre")), 409))
			.contains("a modifié ce suivi entre-temps", "Appeler la direction");
		assertThat(Pages.body(Pages.post(this.staff, path + "/abandonner", Map.of("reason", "")), 422))
			.contains("la raison, en 1 à 1000 caractères");
		assertThat(Pages.redirected(Pages.post(this.staff, path + "/abandonner", Map.of("reason", "Plus tard"))))
			.isEqualTo(path);
		assertThat(Pages.get(this.staff, path)).contains("Candidature abandonnée", "Plus tard",
				"Invitation à signer envoyée");
	}

	@Test
	void theApiDoesTheSame() {
		String path = "/api/v1/candidates/" + this.one;
		Map<String, String> draft = Map.of("nextStep", "Appeler", "contactEmail", "ada@exemple.example");
		this.staff.put().uri(path).bodyValue(draft).exchange().expectHeader().valueEquals("ETag", "\"0\"");
		this.staff.put().uri(path).bodyValue(draft).exchange().expectStatus().isEqualTo(412);
		this.staff.put().uri(path).header("If-Match", "\"0\"").bodyValue(draft).exchange().expectStatus().isOk();
		this.staff.post().uri(path + "/invitations").exchange().expectStatus().isCreated();
		assertThat(Pages.get(this.staff, "/api/v1/candidates?stage=INVITED")).contains(this.one.toString());
		this.staff.post().uri(path + "/end").bodyValue(Map.of()).exchange().expectStatus().isEqualTo(422);
		this.staff.post()
			.uri(path + "/end")
			.bodyValue(Map.of("reason", "Fini"))
			.exchange()
			.expectStatus()
			.isNoContent();
		this.staff.get().uri(path).exchange().expectStatus().isNotFound();
	}

	private void follow(String contactOn) {
		assertThat(this.candidates.follow(this.coordinator, this.one, null, new CandidateDraft("Appeler la direction",
				"Claire Morvan", contactOn, "Ada Quai", "ada@exemple.example", "Rencontrée au salon")))
			.isTrue();
	}

	private List<Stage> stage() {
		return this.candidates.find(this.coordinator, this.one).map(Journey::stage).map(List::of).orElse(List.of());
	}

	private int count(Actor actor, String sql) {
		return this.ledger.read(actor, () -> this.jdbc.sql(sql.formatted(this.one)).query().listOfRows()).size();
	}

}
