package org.cohesioncyber.hub.fleet.http;

import java.time.Clock;
import java.time.Duration;

import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Heartbeat;
import org.cohesioncyber.agent.protocol.HubTime;
import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.cohesioncyber.agent.protocol.ProtocolVersion;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.cohesioncyber.agent.protocol.SessionRequest;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.cohesioncyber.hub.fleet.Authentication;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Throttle;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agents' side of the fleet. Enrolment shows a code, a session a signature; neither
 * has a caller the hub knows beforehand.
 */
@RestController
class AgentApi {

	private static final String SESSIONS = "/api/v1/agent/sessions";

	private static final int TRIES = 20;

	private final Fleet fleet;

	private final Throttle throttle;

	private final JsonMapper json;

	private final Clock clock;

	AgentApi(Fleet fleet, JsonMapper json, Clock clock) {
		this.fleet = fleet;
		this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), clock);
		this.json = json;
		this.clock = clock;
	}

	@GetMapping("/api/v1/agent/time")
	@CallableBy(Caller.EVERYONE)
	HubTime time() {
		return new HubTime(this.clock.instant(), ProtocolVersion.CURRENT);
	}

	@PostMapping(path = "/api/v1/agent/enrolments", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@CallableBy(Caller.EVERYONE)
	Enrolled enrol(@RequestBody Enrolment enrolment, ServerWebExchange exchange) {
		this.throttle.count(exchange.getRequest().getRemoteAddress());
		return switch (this.fleet.enrol(enrolment)) {
			case EnrolmentOutcome.TakenIn(Enrolled enrolled) -> enrolled;
			case EnrolmentOutcome.Refused() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		};
	}

	@PostMapping(path = SESSIONS, consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@CallableBy(Caller.EVERYONE)
	SessionGranted openSession(@RequestBody byte[] body,
			@RequestHeader(name = Headers.CONTENT_DIGEST, required = false) @Nullable String digest,
			@RequestHeader(name = Headers.SIGNATURE_INPUT, required = false) @Nullable String input,
			@RequestHeader(name = Headers.SIGNATURE, required = false) @Nullable String signature) {
		SignedRequest request = new SignedRequest("POST", SESSIONS, body);
		return switch (this.fleet.authenticate(request, digest, input, signature)) {
			case Authentication.Recognised known -> open(known.agent(), body);
			case Authentication.Refused(String reason) ->
				throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, reason);
		};
	}

	private SessionGranted open(Actor.Agent agent, byte[] body) {
		try {
			SessionRequest asked = this.json.readValue(body, SessionRequest.class);
			if (asked.protocol() > ProtocolVersion.CURRENT) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
						"protocol: " + asked.protocol() + " (expected: at most " + ProtocolVersion.CURRENT + ")");
			}
			return this.fleet.openSession(agent);
		}
		catch (JacksonException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getOriginalMessage(), ex);
		}
	}

	@PostMapping(path = "/api/v1/agent/heartbeats", consumes = MediaType.APPLICATION_JSON_VALUE)
	@CallableBy(Caller.AGENT)
	HubTime heartbeat(Actor.Agent agent, @RequestBody Heartbeat heartbeat) {
		return new HubTime(this.fleet.heartbeat(agent, heartbeat), ProtocolVersion.CURRENT);
	}

}
