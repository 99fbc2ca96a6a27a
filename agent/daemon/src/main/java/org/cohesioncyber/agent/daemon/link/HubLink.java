package org.cohesioncyber.agent.daemon.link;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.config.AgentConfig.ProxySettings;
import org.cohesioncyber.agent.daemon.config.Identity;
import org.cohesioncyber.agent.daemon.link.HttpCalls.Answer;
import org.cohesioncyber.agent.daemon.link.HubException.Refused;
import org.cohesioncyber.agent.daemon.link.HubException.Unavailable;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Heartbeat;
import org.cohesioncyber.agent.protocol.HubTime;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.cohesioncyber.agent.protocol.ProtocolVersion;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.cohesioncyber.agent.protocol.SessionRequest;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An enrolled agent's requests: batches are signed one by one, the rest goes under a
 * short session.
 */
public final class HubLink {

	private static final String BASE = "/api/v1/agent/";

	/** Refusals even when it is not the hub itself but a proxy before it that speaks. */
	private static final Set<Integer> REFUSALS = Set.of(401, 403, 413);

	/**
	 * Refusals of what was sent; anything else, such as a path that is not there, may
	 * pass.
	 */
	private static final Set<Integer> REFUSALS_BY_THE_HUB = Set.of(400, 422);

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	/** A session is renewed this long before it ends. */
	private static final Duration MARGIN = Duration.ofSeconds(60);

	private final HttpCalls http;

	private final Identity identity;

	private final Ed25519Keys keys;

	private final String agentVersion;

	private final HubClock clock = new HubClock(System::nanoTime);

	private final SecureRandom random = new SecureRandom();

	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable SessionGranted session;

	public HubLink(Identity identity, Ed25519Keys keys, Optional<ProxySettings> proxy, String agentVersion) {
		this.http = new HttpCalls(identity.hub(), proxy, TIMEOUT);
		this.identity = identity;
		this.keys = keys;
		this.agentVersion = agentVersion;
	}

	/** Enrols a new key; the answer says who the agent is from now on. */
	public static Enrolled enrol(URI hub, Optional<ProxySettings> proxy, Enrolment enrolment) throws HubException {
		HttpCalls http = new HttpCalls(hub, proxy, TIMEOUT);
		return read(send(http, "POST", BASE + "enrolments", Map.of(), json(enrolment)), Enrolled.class);
	}

	/** Sends a batch, signed at this moment on the hub's time. */
	public BatchReceipt send(byte[] batch) throws HubException {
		return read(asOurselves(() -> signed(BASE + "alerts", batch)), BatchReceipt.class);
	}

	/** Gives a sign of life. */
	public void heartbeat(Heartbeat heartbeat) throws HubException {
		asOurselves(() -> send(this.http, "POST", BASE + "heartbeats", bearer(), json(heartbeat)));
	}

	/** Opens the stream of alerts after the given publication number. */
	public HttpURLConnection alertsAfter(long number) throws HubException {
		return asOurselves(() -> {
			Map<String, String> headers = new LinkedHashMap<>(bearer());
			headers.put("Accept", "text/event-stream");
			headers.put("Last-Event-ID", Long.toString(number));
			return open("/api/v1/alerts/stream", headers);
		});
	}

	private HttpURLConnection open(String path, Map<String, String> headers) throws HubException {
		try {
			HttpURLConnection connection = this.http.open("GET", path, headers);
			int status = connection.getResponseCode();
			if (status == 200 && HttpCalls.type(connection).equals("text/event-stream")) {
				return connection;
			}
			connection.disconnect();
			throw (status == 401 || status == 403) ? new Refused(status, "GET " + path + ": " + status)
					: new Unavailable("GET " + path + ": " + status, Duration.ZERO);
		}
		catch (IOException ex) {
			throw new Unavailable(ex.toString(), Duration.ZERO);
		}
	}

	private Answer signed(String path, byte[] body) throws HubException {
		if (!this.clock.isKnown()) {
			long sentAt = this.clock.ticks();
			this.clock.learn(read(send(this.http, "GET", BASE + "time", Map.of(), null), HubTime.class).hubTime(),
					sentAt);
		}
		Headers headers = MessageSignature
			.sign(new SignedRequest("POST", path, body), this.keys.privateKey(), this.identity.agentId().toString(),
					this.clock.instant(), nonce())
			.headers();
		return send(
				this.http, "POST", path, Map.of(Headers.CONTENT_DIGEST, headers.contentDigest(),
						Headers.SIGNATURE_INPUT, headers.signatureInput(), Headers.SIGNATURE, headers.signature()),
				body);
	}

	private Map<String, String> bearer() throws HubException {
		this.lock.lock();
		try {
			SessionGranted current = this.session;
			if (current == null || !this.clock.isKnown() || isEnding(current.expiresAt())) {
				long sentAt = this.clock.ticks();
				byte[] request = json(new SessionRequest(ProtocolVersion.CURRENT, this.agentVersion));
				current = read(signed(BASE + "sessions", request), SessionGranted.class);
				this.clock.learn(current.hubTime(), sentAt);
				this.session = current;
			}
			return Map.of("Authorization", "Bearer " + current.token());
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean isEnding(Instant end) {
		return !this.clock.instant().isBefore(end.minus(MARGIN));
	}

	/**
	 * A refusal may only mean that our idea of the time or the session is stale: both are
	 * renewed once.
	 */
	private <T> T asOurselves(Request<T> request) throws HubException {
		try {
			return request.perform();
		}
		catch (Refused ex) {
			if (!ex.concernsIdentity()) {
				throw ex;
			}
			this.clock.forget();
			return request.perform();
		}
	}

	private static Answer send(HttpCalls http, String method, String path, Map<String, String> headers,
			byte @Nullable [] body) throws HubException {
		Answer answer;
		try {
			answer = http.call(method, path, headers, body);
		}
		catch (IOException ex) {
			throw new Unavailable(ex.toString(), Duration.ZERO);
		}
		if (answer.status() >= 200 && answer.status() < 300) {
			return answer;
		}
		throw failure(method + " " + path, answer);
	}

	private static HubException failure(String request, Answer answer) {
		String message = request + ": " + answer.status() + title(answer);
		boolean refused = REFUSALS.contains(answer.status())
				|| (answer.isProblem() && REFUSALS_BY_THE_HUB.contains(answer.status()));
		return refused ? new Refused(answer.status(), message) : new Unavailable(message, answer.retryAfter());
	}

	private static String title(Answer answer) {
		if (!answer.isProblem()) {
			return "";
		}
		try {
			Problem problem = Json.MAPPER.readValue(answer.content(), Problem.class);
			String text = (problem.detail() != null) ? problem.detail() : problem.title();
			return (text != null) ? " " + text.replaceAll("\\p{C}", " ") : "";
		}
		catch (JacksonException _) {
			return "";
		}
	}

	private static <T> T read(Answer answer, Class<T> type) throws HubException {
		try {
			return Json.MAPPER.readValue(answer.content(), type);
		}
		catch (JacksonException _) {
			throw new Unavailable("the hub answered something that is no " + type.getSimpleName(), Duration.ZERO);
		}
	}

	private static byte[] json(Object value) {
		return Json.MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
	}

	private String nonce() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private interface Request<T> {

		T perform() throws HubException;

	}

	private record Problem(@Nullable String title, @Nullable String detail) {
	}

}
