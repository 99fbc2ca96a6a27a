package org.cohesioncyber.hub.alerts.http;

import java.util.List;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.fleet.AgentSharing;
import org.cohesioncyber.hub.fleet.Authentication;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes signed batches from agents. The signature covers the bytes as they came, so they
 * are read only once it holds; it is the caller's only proof, hence open to everyone.
 */
@RestController
class AgentAlertsEndpoint {

	private static final String PATH = "/api/v1/agent/alerts";

	private static final int LARGEST = 8 * 1024 * 1024;

	private final Fleet fleet;

	private final Alerts alerts;

	private final JsonMapper json;

	AgentAlertsEndpoint(Fleet fleet, Alerts alerts, JsonMapper json) {
		this.fleet = fleet;
		this.alerts = alerts;
		this.json = json.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	@CallableBy(Caller.EVERYONE)
	BatchReceipt receive(ServerWebExchange exchange) {
		byte[] body = body(exchange);
		return switch (recognise(exchange, body)) {
			case Authentication.Recognised known -> receive(known, body);
			case Authentication.Refused(String reason) ->
				throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, reason);
		};
	}

	private Authentication recognise(ServerWebExchange exchange, byte[] body) {
		var headers = exchange.getRequest().getHeaders();
		return this.fleet.recognise(new SignedRequest("POST", PATH, body), headers.getFirst(Headers.CONTENT_DIGEST),
				headers.getFirst(Headers.SIGNATURE_INPUT), headers.getFirst(Headers.SIGNATURE));
	}

	private BatchReceipt receive(Authentication.Recognised message, byte[] body) {
		BatchReading reading;
		try {
			reading = BatchReading.of(body, this.json);
		}
		catch (InvalidInput unreadable) {
			takeAlone(message);
			throw unreadable;
		}
		if (reading.readable().isEmpty()) {
			takeAlone(message);
			return reading.merge(null);
		}
		return reading.merge(publish(message, reading.readable()));
	}

	/** Only an agent in force is told what is wrong with what it sent. */
	private void takeAlone(Authentication.Recognised message) {
		if (this.fleet.take(message) instanceof Authentication.Refused(String reason)) {
			throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, reason);
		}
	}

	private BatchReceipt publish(Authentication.Recognised message, List<ObservedAlert> alerts) {
		AgentSharing sharing = message.sharing();
		Tlp tlp = sharing.tlp();
		// Nothing chosen is shared with nobody else.
		CircleId circle = tlp == null || sharing.circle() == null ? null : new CircleId(sharing.circle());
		try {
			return this.alerts.publishObserved(message.agent(), tlp == null ? Tlp.AMBER_STRICT : tlp, circle,
					new AlertBatch(alerts), entry -> this.fleet.take(entry, message));
		}
		catch (Authentication.Spent cause) {
			throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, cause.getMessage(), cause);
		}
	}

	private static byte[] body(ServerWebExchange exchange) {
		try {
			DataBuffer joined = DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST).block();
			if (joined == null) {
				return new byte[0];
			}
			byte[] bytes = new byte[joined.readableByteCount()];
			joined.read(bytes);
			DataBufferUtils.release(joined);
			return bytes;
		}
		catch (DataBufferLimitException _) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
	}

}
