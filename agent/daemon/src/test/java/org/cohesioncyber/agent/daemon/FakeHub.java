package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.daemon.config.Identity;
import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.BatchReceipt.Item;
import org.cohesioncyber.agent.protocol.DeliveredAlert;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Heartbeat;
import org.cohesioncyber.agent.protocol.HubTime;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.cohesioncyber.agent.protocol.SignedRequest;

/**
 * A hub small enough for a test: it checks every signature and remembers what it took.
 */
public final class FakeHub implements AutoCloseable {

	/** How far this hub's clock is from the machine's. */
	private static final Duration SKEW = Duration.ofDays(3);

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Map<String, PublicKey> agents = new ConcurrentHashMap<>();

	private final Set<String> nonces = ConcurrentHashMap.newKeySet();

	private final Set<String> tokens = ConcurrentHashMap.newKeySet();

	public final Map<UUID, ObservedAlert> alerts = new ConcurrentHashMap<>();

	public final List<ObservedAlert> inOrder = new CopyOnWriteArrayList<>();

	public final List<Heartbeat> heartbeats = new CopyOnWriteArrayList<>();

	public final List<DeliveredAlert> published = new CopyOnWriteArrayList<>();

	public final List<String> resumedAfter = new CopyOnWriteArrayList<>();

	public volatile String code = "GOOD-CODE-0001";

	/** Answers every request with this status when it is not 0. */
	public volatile int failure;

	/** Takes a batch but loses the answer, this many times. */
	public volatile int lostAnswers;

	/** A title no batch may contain. */
	public volatile String poison = "";

	/** Takes this long over each batch. */
	public volatile Duration slowness = Duration.ZERO;

	public FakeHub() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		this.server.setExecutor(this.threads);
		this.server.createContext("/api/v1/", this::handle);
		this.server.start();
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** Makes a home whose agent this hub knows. */
	public Home enrolled(Home home) throws IOException {
		home.create();
		Ed25519Keys keys = Ed25519Keys.generate();
		keys.write(home.key());
		UUID id = UUID.randomUUID();
		this.agents.put(id.toString(), keys.publicKey());
		new Identity(address(), id, UUID.randomUUID(), "Commune de Ker-Avel").write(home);
		return home;
	}

	public void forgetSessions() {
		this.tokens.clear();
	}

	public void revokeAll() {
		this.agents.clear();
		this.tokens.clear();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().getRawPath();
			if (this.failure != 0) {
				problem(exchange, this.failure, "failing as told");
				return;
			}
			switch (path.substring("/api/v1/".length())) {
				case "agent/time" -> answer(exchange, 200, new HubTime(now(), 1));
				case "agent/enrolments" -> enrol(exchange, Json.MAPPER.readValue(body, Enrolment.class));
				case "agent/sessions" -> openSession(exchange, body);
				case "agent/heartbeats" -> heartbeat(exchange, body);
				case "agent/alerts" -> alerts(exchange, body);
				case "alerts/stream" -> stream(exchange);
				default -> problem(exchange, 404, path);
			}
		}
	}

	private void enrol(HttpExchange exchange, Enrolment enrolment) throws IOException {
		if (!enrolment.code().equals(this.code) || !enrolment.provesPossession()) {
			problem(exchange, 403, "code: unknown or used");
			return;
		}
		this.code = "";
		UUID id = UUID.randomUUID();
		this.agents.put(id.toString(), Ed25519Keys.publicKey(enrolment.publicKey()));
		answer(exchange, 201, new Enrolled(id, UUID.randomUUID(), "Commune de Ker-Avel", now()));
	}

	private void openSession(HttpExchange exchange, byte[] body) throws IOException {
		if (isSigned(exchange, body)) {
			String token = UUID.randomUUID().toString();
			this.tokens.add(token);
			answer(exchange, 201, new SessionGranted(token, now().plus(Duration.ofMinutes(15)), now()));
		}
	}

	private void heartbeat(HttpExchange exchange, byte[] body) throws IOException {
		if (hasSession(exchange)) {
			this.heartbeats.add(Json.MAPPER.readValue(body, Heartbeat.class));
			answer(exchange, 200, new HubTime(now(), 1));
		}
	}

	private void alerts(HttpExchange exchange, byte[] body) throws IOException {
		if (!isSigned(exchange, body)) {
			return;
		}
		AlertBatch batch = Json.MAPPER.readValue(body, AlertBatch.class);
		if (batch.items().stream().anyMatch((item) -> item.title().equals(this.poison))) {
			problem(exchange, 422, "items: one is poison");
			return;
		}
		List<Item> items = new ArrayList<>();
		synchronized (this) {
			Set<UUID> seen = new HashSet<>();
			for (ObservedAlert alert : batch.items()) {
				boolean known = !seen.add(alert.id()) || this.alerts.putIfAbsent(alert.id(), alert) != null;
				items.add(known ? Item.duplicate(alert.id()) : Item.accepted(alert.id()));
				if (!known) {
					this.inOrder.add(alert);
				}
			}
		}
		linger();
		if (this.lostAnswers > 0) {
			this.lostAnswers--;
			return;
		}
		answer(exchange, 200, new BatchReceipt(items));
	}

	private void linger() {
		try {
			Thread.sleep(this.slowness);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void stream(HttpExchange exchange) throws IOException {
		if (!hasSession(exchange)) {
			return;
		}
		String after = exchange.getRequestHeaders().getFirst("Last-Event-ID");
		this.resumedAfter.add(after);
		long last = Long.parseLong(after);
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		OutputStream out = exchange.getResponseBody();
		out.write(": welcome\n\n".getBytes(StandardCharsets.UTF_8));
		for (DeliveredAlert alert : this.published) {
			if (alert.number() > last) {
				out.write(("event: alert\nid: " + alert.number() + "\ndata: " + Json.MAPPER.writeValueAsString(alert)
						+ "\n\n")
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		out.flush();
	}

	private boolean isSigned(HttpExchange exchange, byte[] body) throws IOException {
		try {
			MessageSignature signature = MessageSignature.read(new Headers(header(exchange, Headers.CONTENT_DIGEST),
					header(exchange, Headers.SIGNATURE_INPUT), header(exchange, Headers.SIGNATURE)));
			PublicKey key = this.agents.get(signature.keyId());
			SignedRequest request = new SignedRequest(exchange.getRequestMethod(),
					exchange.getRequestURI().getRawPath(), body);
			if (key != null && signature.signs(request, key) && signature.isMadeAround(now())
					&& this.nonces.add(signature.nonce())) {
				return true;
			}
		}
		catch (IllegalArgumentException _) {
			// Refused below.
		}
		problem(exchange, 401, "signature refused");
		return false;
	}

	private boolean hasSession(HttpExchange exchange) throws IOException {
		if (this.tokens.contains(header(exchange, "Authorization").replaceFirst("^Bearer ", ""))) {
			return true;
		}
		problem(exchange, 401, "session unknown");
		return false;
	}

	private static String header(HttpExchange exchange, String name) {
		String value = exchange.getRequestHeaders().getFirst(name);
		return (value != null) ? value : "";
	}

	private static Instant now() {
		return Instant.now().plus(SKEW);
	}

	private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
		send(exchange, status, "application/json", Json.MAPPER.writeValueAsString(body));
	}

	private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
		send(exchange, status, "application/problem+json",
				Json.MAPPER.writeValueAsString(Map.of("title", "Refused", "detail", detail)));
	}

	private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
