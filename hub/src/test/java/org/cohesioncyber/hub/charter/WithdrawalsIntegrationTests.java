package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class WithdrawalsIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Candidates candidates;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Engagement engagement;

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

	private OrganisationId one;

	private Actor rssi;

	private UUID signature = new UUID(0, 0);

	@BeforeEach
	void aSignatory() {
		this.territory = new Territory(this.organisations, this.charters);
		this.coordinator = this.territory.coordinator();
		this.one = this.territory.organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.one, Role.RSSI);
		this.signature = this.territory.sign(this.one, "2024-05-06");
	}

	@Test
	void anOrganisationWithdrawsByItselfAndIsBoundNoLonger() {
		assertThat(isBound()).isTrue();
		this.withdrawals.withdraw(this.rssi, this.signature, "Mme Quai le demande");
		assertThat(isBound()).isFalse();
		assertThat(this.charters.of(this.rssi, this.one).getFirst().signature().changes())
			.containsExactly(new Signature.Change(SignatureState.WITHDRAWN, this.engagement.today()));
		Step step = this.candidates.history(this.rssi, this.one).getFirst();
		assertThat(step.kind()).isEqualTo(Kind.WITHDRAWN);
		assertThat(step.reason()).contains("Mme Quai le demande");
		assertThat(this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("SELECT convert_from(content, 'UTF8') FROM ledger.leaf_content WHERE subject_id = ?")
					.param(this.one.value())
					.query(String.class)
					.list()))
			.anyMatch(line -> line.contains("WITHDRAWN"))
			.noneMatch(line -> line.contains("Quai"));
		assertThatThrownBy(() -> this.withdrawals.withdraw(this.rssi, this.signature, "encore"))
			.hasMessageStartingWith("signature: ");
	}

	@Test
	void nobodyWithdrawsAnothersSignature() {
		Actor other = Territory.person(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		assertThatThrownBy(() -> this.withdrawals.withdraw(other, this.signature, "essai"))
			.hasMessageStartingWith("signature: ");
		for (Role role : List.of(Role.REPORTER, Role.COORDINATOR)) {
			Actor actor = Territory.person(this.one, role);
			assertThatThrownBy(() -> this.withdrawals.withdraw(actor, this.signature, "essai"))
				.isInstanceOf(NotPermitted.class);
		}
		// Nor does the database let them.
		for (Actor actor : List.of(other, Territory.person(this.one, Role.REPORTER))) {
			assertThatThrownBy(() -> insert(actor, "WITHDRAWN")).isInstanceOf(DataAccessException.class);
		}
		assertThatThrownBy(() -> insert(this.rssi, "RESUMED")).isInstanceOf(DataAccessException.class);
		assertThat(isBound()).isTrue();
	}

	private void insert(Actor actor, String state) {
		this.ledger.write(actor,
				_ -> this.jdbc
					.sql("INSERT INTO charter.signature_change (signature_id, state, from_day) VALUES (?, ?, ?)")
					.params(this.signature, state, LocalDate.of(2024, 6, 7))
					.update());
	}

	@Test
	void aMemberReadsWhatEndsAndConfirmsOnASecondPage() {
		WebTestClient member = new Pages(this.signedIn, this.members).person(this.one, Role.PARTNER);
		assertThat(Pages.get(member, "/organisations/" + this.one)).contains("Se retirer de la charte");
		assertThat(Pages.get(member, "/charte/retrait")).contains("Ce qui s’arrête", "Ce qui est conservé", "2020-01");
		assertThat(Pages.body(Pages.post(member, "/charte/retrait", Map.of("reason", "")), 422))
			.contains("la raison, en 1 à 1000 caractères");
		assertThat(Pages.body(Pages.post(member, "/charte/retrait", Map.of("reason", "Fusion")), 200))
			.contains("Confirmer le retrait", this.signature.toString());
		assertThat(isBound()).isTrue();
		assertThat(Pages.body(
				Pages.post(member, "/charte/retrait",
						Map.of("reason", "Fusion", "confirmed", "yes", "signature", UUID.randomUUID().toString())),
				422))
			.contains("la signature en cours de votre organisation");
		assertThat(Pages.redirected(Pages.post(member, "/charte/retrait",
				Map.of("reason", "Fusion", "confirmed", "yes", "signature", this.signature.toString()))))
			.isEqualTo("/organisations/" + this.one);
		assertThat(isBound()).isFalse();
		assertThat(Pages.get(member, "/organisations/" + this.one)).contains("Signature retirée", "Fusion");
		assertThat(Pages.get(member, "/charte/retrait")).contains("n’a pas de signature en cours");
	}

	@Test
	void theApiWithdrawsOnlyTheSignatureItNames() {
		WebTestClient member = new Pages(this.signedIn, this.members).person(this.one, Role.RSSI);
		member.post()
			.uri("/api/v1/charters/withdrawals")
			.bodyValue(Map.of("signature", UUID.randomUUID().toString(), "reason", "Fusion"))
			.exchange()
			.expectStatus()
			.isEqualTo(422);
		member.post()
			.uri("/api/v1/charters/withdrawals")
			.bodyValue(Map.of("signature", this.signature.toString(), "reason", "Fusion"))
			.exchange()
			.expectStatus()
			.isCreated();
		assertThat(isBound()).isFalse();
	}

	@Test
	void staffSuspendResumeAndWithdrawAfterASummary() {
		WebTestClient staff = new Pages(this.signedIn, this.members).staff();
		String path = "/charte/signatures/" + this.signature + "/etat";
		assertThat(Pages.get(staff, path)).contains("Suspendre la signature", "En vigueur");
		assertThat(Pages.body(Pages.post(staff, path, change("SUSPENDED", "1", "non", "")), 422))
			.contains("la raison, en 1 à 1000 caractères");
		assertThat(Pages.body(Pages.post(staff, path, change("RESUMED", "1", "non", "Rien")), 422))
			.contains("un changement possible après le précédent");
		assertThat(Pages.body(Pages.post(staff, path, change("SUSPENDED", "1", "non", "Mme Quai est en congé")), 200))
			.contains("Vérifier avant d’enregistrer", "Ce qui s’arrête");
		assertThat(isBound()).isTrue();
		Pages.redirected(Pages.post(staff, path, change("SUSPENDED", "1", "yes", "Mme Quai est en congé")));
		assertThat(isBound()).isFalse();
		Pages.redirected(Pages.post(staff, path, change("RESUMED", "2", "yes", "Elle est de retour")));
		assertThat(isBound()).isTrue();
		Pages.redirected(Pages.post(staff, path, change("WITHDRAWN", "3", "yes", "Fusion")));
		assertThat(isBound()).isFalse();
		assertThat(Pages.get(staff, "/organisations/" + this.one)).contains("Signature suspendue",
				"Mme Quai est en congé", "Signature reprise", "Signature retirée");
		Actor stranger = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		assertThat(this.candidates.history(stranger, this.one)).isEmpty();
	}

	@Test
	void aSignatureThatWasReplacedIsChangedNoMore() {
		String current = this.charters.current(this.coordinator).orElseThrow().name();
		this.charters.sign(this.coordinator, current,
				new SignatureDraft(this.one.toString(), this.engagement.today().toString(), "Ada Martin", "maire"),
				null);
		assertThatThrownBy(() -> this.charters.change(this.coordinator, this.signature, SignatureState.WITHDRAWN,
				this.engagement.today(), "essai"))
			.hasMessage("signature: 2020-01 (expected: a signature that no other has replaced)");
		assertThat(this.candidates.history(this.rssi, this.one)).extracting(Step::kind)
			.containsExactly(Kind.RENEWED, Kind.SIGNED);
		assertThat(this.withdrawals.standing(this.rssi).orElseThrow().version()).isEqualTo(current);
	}

	private static Map<String, String> change(String state, String day, String confirmed, String reason) {
		return Map.of("state", state, "from.day", day, "from.month", "9", "from.year", "2024", "reason", reason,
				"confirmed", confirmed);
	}

	private boolean isBound() {
		return this.engagement.standings(this.rssi, Set.of(this.one))
			.values()
			.stream()
			.allMatch(CharterStanding::isInForce);
	}

}
