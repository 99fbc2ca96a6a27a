package org.cohesioncyber.hub.alerts.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.BatchReceipt.Outcome;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.World;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.fleet.AgentId;
import org.cohesioncyber.hub.fleet.AgentSharing;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome.TakenIn;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Signed batches over HTTP, and the stream as an agent reads it. */
@HubTest
class AgentAlertsIntegrationTests {

	private static final String PATH = "/api/v1/agent/alerts";

	@Autowired
	SignedIn signedIn;

	@Autowired
	Fleet fleet;

	@Autowired
	Alerts alerts;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Circles circles;

	@Autowired
	JsonMapper json;

	@Autowired
	Clock clock;

	private final Ed25519Keys keys = Ed25519Keys.generate();

	private World world;

	private Actor.Agent agent;

	@BeforeEach
	void enrol() {
		this.world = new World(this.organisations, this.charters, this.circles);
		this.agent = enrol(this.world.owner, new AgentSharing(Tlp.AMBER, this.world.circle.value()), this.keys);
	}

	@Test
	void storesASignedBatchAndAcknowledgesEachAlert() {
		AlertBatch batch = World.batch(3);
		assertThat(outcomes(send(this.json.writeValueAsBytes(batch)))).containsOnly(Outcome.ACCEPTED).hasSize(3);
		assertThat(outcomes(send(this.json.writeValueAsBytes(batch)))).containsOnly(Outcome.DUPLICATE);
		assertThat(this.alerts.list(this.world.recipient, null).items()).hasSize(3);
		assertThat(this.alerts.list(this.world.outsider, null).items()).isEmpty();
	}

	@Test
	void tellsWhyOneAlertIsBrokenAndTakesTheOthers() {
		String good = this.json.writeValueAsString(World.observed(UUID.randomUUID()));
		String broken = this.json.writeValueAsString(World.observed(UUID.randomUUID())).replace("HIGH", "HUGE");
		BatchReceipt receipt = Objects.requireNonNull(
				send(("{\"items\":[" + broken + "," + good + "]}").getBytes(StandardCharsets.UTF_8)).expectStatus()
					.isOk()
					.expectBody(BatchReceipt.class)
					.returnResult()
					.getResponseBody());
		assertThat(receipt.items()).extracting(BatchReceipt.Item::outcome)
			.containsExactly(Outcome.REFUSED, Outcome.ACCEPTED);
		assertThat(receipt.items().getFirst().reason()).contains("HUGE");
	}

	@Test
	void refusesABodyThatWasChangedOnTheWay() {
		byte[] body = this.json.writeValueAsBytes(World.batch(1));
		byte[] changed = body.clone();
		changed[body.length - 3] ^= 1;
		post(changed, sign(body)).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.alerts.list(this.world.owner, null).items()).isEmpty();
	}

	@Test
	void refusesTheSameSignatureTwiceAndARevokedAgent() {
		byte[] body = this.json.writeValueAsBytes(World.batch(1));
		MessageSignature signature = sign(body);
		post(body, signature).expectStatus().isOk();
		post(body, signature).expectStatus().isUnauthorized();
		this.fleet.revoke(this.world.owner, agentId());
		send(body).expectStatus().isUnauthorized();
	}

	@Test
	void refusesASignedBatchThatIsNone() {
		send("{\"items\":[]}".getBytes(StandardCharsets.UTF_8)).expectStatus().isEqualTo(422);
	}

	@Test
	void anotherMembersAgentReadsTheStreamWithItsSession() {
		Actor.Agent reader = enrol(Territory.person(this.world.neighbour, Role.RSSI), new AgentSharing(null, null),
				Ed25519Keys.generate());
		String token = this.fleet.openSession(reader).token();
		send(this.json.writeValueAsBytes(World.batch(2))).expectStatus().isOk();
		List<ServerSentEvent<String>> events = Objects.requireNonNull(this.signedIn.stranger()
			.get()
			.uri("/api/v1/alerts/stream")
			.header("Authorization", "Bearer " + token)
			.header("Last-Event-ID", "0")
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody()
			.filter(event -> event.data() != null)
			.take(2)
			.collectList()
			.block(Duration.ofSeconds(30)));
		assertThat(events).allMatch(event -> Objects.requireNonNull(event.data()).contains("Beacon"));
	}

	private AgentId agentId() {
		return this.fleet.list(this.world.owner).getFirst().id();
	}

	private Actor.Agent enrol(Actor rssi, AgentSharing sharing, Ed25519Keys agentKeys) {
		String code = this.fleet.issueCode(rssi, sharing).code();
		Enrolled enrolled = ((TakenIn) this.fleet.enrol(Enrolment.proving(code, "Sonde", agentKeys))).enrolled();
		return new Actor.Agent(enrolled.agentId(), "Sonde", rssi.requireOrganisation());
	}

	private MessageSignature sign(byte[] body) {
		return MessageSignature.sign(new SignedRequest("POST", PATH, body), this.keys.privateKey(),
				this.agent.id().toString(), this.clock.instant(), UUID.randomUUID().toString());
	}

	private WebTestClient.ResponseSpec send(byte[] body) {
		return post(body, sign(body));
	}

	private WebTestClient.ResponseSpec post(byte[] body, MessageSignature signature) {
		return this.signedIn.stranger()
			.post()
			.uri(PATH)
			.contentType(MediaType.APPLICATION_JSON)
			.header(Headers.CONTENT_DIGEST, signature.headers().contentDigest())
			.header(Headers.SIGNATURE_INPUT, signature.headers().signatureInput())
			.header(Headers.SIGNATURE, signature.headers().signature())
			.bodyValue(body)
			.exchange();
	}

	private static List<Outcome> outcomes(WebTestClient.ResponseSpec response) {
		return Objects
			.requireNonNull(
					response.expectStatus().isOk().expectBody(BatchReceipt.class).returnResult().getResponseBody())
			.items()
			.stream()
			.map(BatchReceipt.Item::outcome)
			.toList();
	}

}
