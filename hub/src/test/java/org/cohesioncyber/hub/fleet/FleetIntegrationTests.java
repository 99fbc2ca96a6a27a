package org.cohesioncyber.hub.fleet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Heartbeat;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.cohesioncyber.hub.fleet.Authentication.Recognised;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome.TakenIn;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HubTest
class FleetIntegrationTests {

	private static final AgentSharing AMBER = new AgentSharing(Tlp.AMBER, UUID.randomUUID());

	@Autowired
	Fleet fleet;

	@Autowired
	Credentials credentials;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private final Actor rssi = person(Role.RSSI);

	private final Ed25519Keys keys = Ed25519Keys.generate();

	@Test
	void takesInOneKeyForOneCode() {
		String code = this.fleet.issueCode(this.rssi, AMBER).code();
		Enrolled enrolled = enrol(code, this.keys);

		assertThat(enrolled.organisationId()).isEqualTo(this.rssi.requireOrganisation().value());
		assertThat(this.fleet.enrol(Enrolment.proving(code, "Sonde", Ed25519Keys.generate())))
			.isEqualTo(new EnrolmentOutcome.Refused());
		assertThat(this.fleet.list(this.rssi)).singleElement().satisfies(agent -> {
			assertThat(agent.name()).isEqualTo("Sonde");
			assertThat(agent.tlp()).isEqualTo(Tlp.AMBER);
			assertThat(AgentState.of(agent, this.clock.instant())).isEqualTo(AgentState.AWAITED);
		});
		assertThat(acts(enrolled.agentId())).containsExactly("agent-enrolled");
	}

	@Test
	void answersAgainToTheSameKeyWhoseAnswerWasLost() {
		String code = this.fleet.issueCode(this.rssi, AMBER).code();
		assertThat(enrol(code, this.keys).agentId()).isEqualTo(enrol(code, this.keys).agentId());
		assertThat(this.fleet.list(this.rssi)).hasSize(1);
	}

	@Test
	void refusesAKeyThatIsNotProvenAndOneThatIsTaken() {
		String code = this.fleet.issueCode(this.rssi, AMBER).code();
		Enrolment proven = Enrolment.proving(code, "Sonde", this.keys);
		assertThat(this.fleet.enrol(new Enrolment(code, "Autre", proven.publicKey(), proven.proof())))
			.isEqualTo(new EnrolmentOutcome.Refused());
		enrol(code, this.keys);
		String other = this.fleet.issueCode(person(Role.RSSI), AMBER).code();
		assertThat(this.fleet.enrol(Enrolment.proving(other, "Sonde", this.keys)))
			.isEqualTo(new EnrolmentOutcome.Refused());
	}

	@Test
	void makesACodeWorthlessAfterAFewWrongSecrets() {
		String code = this.fleet.issueCode(this.rssi, AMBER).code();
		String wrong = code.substring(0, 25) + (code.endsWith("AAAA") ? "BBBB" : "AAAA");
		for (int i = 0; i < CodeRows.TRIES; i++) {
			assertThat(this.fleet.enrol(Enrolment.proving(wrong, "Sonde", this.keys)))
				.isEqualTo(new EnrolmentOutcome.Refused());
		}
		assertThat(this.fleet.enrol(Enrolment.proving(code, "Sonde", this.keys)))
			.isEqualTo(new EnrolmentOutcome.Refused());
	}

	@Test
	void recognisesASignatureOnceAndTheAgentsOrganisationFromItsKey() {
		Enrolled enrolled = enrol(this.fleet.issueCode(this.rssi, AMBER).code(), this.keys);
		MessageSignature signature = sign(enrolled.agentId(), "{}", this.clock.instant());

		assertThat(authenticate(signature, "{}")).isInstanceOfSatisfying(Recognised.class, known -> {
			assertThat(known.agent().id()).isEqualTo(enrolled.agentId());
			assertThat(known.agent().owner()).isEqualTo(this.rssi.requireOrganisation());
			assertThat(known.sharing()).isEqualTo(AMBER);
		});
		assertThat(authenticate(signature, "{}")).isInstanceOfSatisfying(Authentication.Refused.class,
				refused -> assertThat(refused.reason()).startsWith("nonce: used before"));
	}

	@Test
	void refusesAnOldSignatureAnotherBodyAndAStranger() {
		Enrolled enrolled = enrol(this.fleet.issueCode(this.rssi, AMBER).code(), this.keys);
		Instant now = this.clock.instant();

		assertThat(authenticate(sign(enrolled.agentId(), "{}", now.minusSeconds(120)), "{}"))
			.isInstanceOf(Authentication.Refused.class);
		assertThat(authenticate(sign(enrolled.agentId(), "{}", now), "{ }")).isInstanceOf(Authentication.Refused.class);
		assertThat(authenticate(sign(UUID.randomUUID(), "{}", now), "{}")).isInstanceOf(Authentication.Refused.class);
		assertThat(this.fleet.authenticate(request("{}"), null, null, null)).isInstanceOf(Authentication.Refused.class);
		assertThat(this.fleet.authenticate(request("{}"), "a", "b", "c")).isInstanceOf(Authentication.Refused.class);
	}

	@Test
	void makesARevokedAgentAStrangerAtOnce() {
		Enrolled enrolled = enrol(this.fleet.issueCode(this.rssi, AMBER).code(), this.keys);
		Actor.Agent agent = new Actor.Agent(enrolled.agentId(), "Sonde", this.rssi.requireOrganisation());
		String token = this.fleet.openSession(agent).token();
		assertThat(this.credentials.holderOf(token)).contains(agent);
		assertThat(this.credentials.holderOf(token + "x")).isEmpty();
		assertThat(this.fleet.isInForce(agent)).isTrue();

		this.fleet.revoke(this.rssi, new AgentId(enrolled.agentId()));

		assertThat(this.credentials.holderOf(token)).isEmpty();
		assertThat(this.fleet.isInForce(agent)).isFalse();
		assertThat(authenticate(sign(enrolled.agentId(), "{}", this.clock.instant()), "{}"))
			.isInstanceOf(Authentication.Refused.class);
		assertThat(acts(enrolled.agentId())).containsExactly("agent-enrolled", "agent-revoked");
	}

	@Test
	void keepsTheLastSignOfLife() {
		Enrolled enrolled = enrol(this.fleet.issueCode(this.rssi, AMBER).code(), this.keys);
		Actor.Agent agent = new Actor.Agent(enrolled.agentId(), "Sonde", this.rssi.requireOrganisation());
		this.fleet.heartbeat(agent, new Heartbeat("0.1.0", Instant.EPOCH, 3, 0, List.of()));
		this.fleet.heartbeat(agent, new Heartbeat("0.1.0", Instant.EPOCH, 7, 2, List.of()));

		assertThat(this.fleet.list(this.rssi)).singleElement().satisfies(seen -> {
			assertThat(seen.waiting()).isEqualTo(7);
			assertThat(seen.dropped()).isEqualTo(2);
			assertThat(AgentState.of(seen, this.clock.instant())).isEqualTo(AgentState.CONNECTED);
			assertThat(AgentState.of(seen, this.clock.instant().plusSeconds(600))).isEqualTo(AgentState.SILENT);
		});
	}

	@Test
	void leavesOtherOrganisationsAgentsAlone() {
		Enrolled enrolled = enrol(this.fleet.issueCode(this.rssi, AMBER).code(), this.keys);
		Actor stranger = person(Role.RSSI);

		assertThat(this.fleet.list(stranger)).isEmpty();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.fleet.revoke(stranger, new AgentId(enrolled.agentId())));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.fleet.issueCode(person(Role.PARTNER), AMBER));
		assertThat(this.fleet.list(this.rssi)).singleElement().matches(agent -> !agent.revoked());
	}

	@Test
	void showsNoRowToAQueryThatForgetsItsWhere() {
		enrol(this.fleet.issueCode(this.rssi, AMBER).code(), this.keys);
		Actor stranger = person(Role.RSSI);
		for (String table : List.of("agent", "enrolment_code", "heartbeat", "contact_day", "nonce", "session")) {
			assertThat(this.jdbc.sql("SELECT count(*) FROM fleet." + table).query(Long.class).single()).as(table)
				.isZero();
			assertThat(this.ledger.read(stranger,
					() -> this.jdbc.sql("SELECT count(*) FROM fleet." + table).query(Long.class).single()))
				.as(table)
				.isZero();
		}
	}

	private Enrolled enrol(String code, Ed25519Keys key) {
		EnrolmentOutcome outcome = this.fleet.enrol(Enrolment.proving(code, "Sonde", key));
		assertThat(outcome).isInstanceOf(TakenIn.class);
		return ((TakenIn) outcome).enrolled();
	}

	private MessageSignature sign(UUID agent, String body, Instant at) {
		return MessageSignature.sign(request(body), this.keys.privateKey(), agent.toString(), at,
				UUID.randomUUID().toString().replace("-", ""));
	}

	private Authentication authenticate(MessageSignature signature, String body) {
		return this.fleet.authenticate(request(body), signature.headers().contentDigest(),
				signature.headers().signatureInput(), signature.headers().signature());
	}

	private static SignedRequest request(String body) {
		return new SignedRequest("POST", "/api/v1/agent/alerts", body.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> acts(UUID agent) {
		return this.ledger.read(this.rssi,
				() -> this.jdbc.sql("SELECT act FROM ledger.leaf_content WHERE subject_id = ? ORDER BY at")
					.param(agent)
					.query(String.class)
					.list());
	}

	private static Actor person(Role role) {
		return new Actor.Person(UUID.randomUUID().toString(), "Camille", OrganisationId.random(), Set.of(role));
	}

}
