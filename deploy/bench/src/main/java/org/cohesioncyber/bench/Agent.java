package org.cohesioncyber.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.ProtocolVersion;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.cohesioncyber.agent.protocol.SessionRequest;
import org.cohesioncyber.agent.protocol.SignedRequest;

/**
 * An agent the hub took in, with a key of its own.
 *
 * @param hub where it sends
 * @param id its name for the hub
 * @param keys what it signs with
 */
record Agent(URI hub, UUID id, Ed25519Keys keys) {

	static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String BASE = "/api/v1/agent/";

	/** Enrols as any agent does. */
	static Agent enrol(URI hub, String code, String name) throws IOException {
		var keys = Ed25519Keys.generate();
		var request = Loopback.request("POST", BASE + "enrolments", Map.of(),
				json(Enrolment.proving(code, name, keys)));
		try (var connection = Loopback.connect(hub, PATIENCE)) {
			var enrolled = SampleAlerts.JSON.readValue(connection.exchange(request), Enrolled.class);
			return new Agent(hub, enrolled.agentId(), keys);
		}
	}

	/** A whole request that sends a batch, signed now; good for a minute. */
	byte[] signedBatch(byte[] batch) {
		return signed(BASE + "alerts", batch);
	}

	/** A whole request that opens the stream of alerts from now on. */
	byte[] streamRequest() throws IOException {
		var asked = json(new SessionRequest(ProtocolVersion.CURRENT, "bench"));
		try (var connection = Loopback.connect(this.hub, PATIENCE)) {
			var session = SampleAlerts.JSON.readValue(connection.exchange(signed(BASE + "sessions", asked)),
					SessionGranted.class);
			return Loopback.request("GET", "/api/v1/alerts/stream",
					Map.of("Authorization", "Bearer " + session.token(), "Accept", "text/event-stream"), new byte[0]);
		}
	}

	private byte[] signed(String path, byte[] body) {
		// The hub runs on this machine: its clock is ours.
		var headers = MessageSignature
			.sign(new SignedRequest("POST", path, body), this.keys.privateKey(), this.id.toString(), Instant.now(),
					UUID.randomUUID().toString().replace("-", ""))
			.headers();
		return Loopback.request("POST", path,
				Map.of(MessageSignature.Headers.CONTENT_DIGEST, headers.contentDigest(),
						MessageSignature.Headers.SIGNATURE_INPUT, headers.signatureInput(),
						MessageSignature.Headers.SIGNATURE, headers.signature()),
				body);
	}

	private static byte[] json(Object value) {
		return SampleAlerts.JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
	}

}
