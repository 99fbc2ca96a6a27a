package org.cohesioncyber.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A small HTTP server that does as a test wishes. */
final class FakeServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();

	private FakeServer(HttpHandler handler) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", (exchange) -> {
			this.clients.add(exchange.getRemoteAddress());
			handler.handle(exchange);
		});
		this.server.start();
	}

	static FakeServer handling(HttpHandler handler) throws IOException {
		return new FakeServer(handler);
	}

	static FakeServer answering(Answers answers) throws IOException {
		return new FakeServer((exchange) -> {
			var body = exchange.getRequestBody().readAllBytes();
			answer(exchange, 200, answers.to(exchange.getRequestURI().getPath(), body));
		});
	}

	static FakeServer streaming(String... chunks) throws IOException {
		return new FakeServer((exchange) -> {
			exchange.getRequestBody().readAllBytes();
			exchange.sendResponseHeaders(200, 0);
			try (var out = exchange.getResponseBody()) {
				for (var chunk : chunks) {
					out.write(chunk.getBytes(StandardCharsets.UTF_8));
					out.flush();
				}
			}
		});
	}

	static FakeServer refusing(int status) throws IOException {
		return new FakeServer((exchange) -> {
			exchange.getRequestBody().readAllBytes();
			answer(exchange, status, "no");
		});
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	int connections() {
		return this.clients.size();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	static void answer(HttpExchange exchange, int status, String text) throws IOException {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		try (var out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	interface Answers {

		String to(String path, byte[] body) throws IOException;

	}

}
