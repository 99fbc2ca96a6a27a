package org.cohesioncyber.hub.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenSearch's HTTP interface, as little of it as the hub needs (see
 * {@code hub/docs/search.md}).
 */
class OpenSearch {

	/** Below the five seconds after which PostgreSQL ends a consumer's transaction. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Set<Integer> AWAY = Set.of(401, 403, 408, 429);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	private final URI uri;

	private final String credentials;

	private final JsonMapper json;

	OpenSearch(SearchSettings settings, JsonMapper json) {
		this.uri = URI.create(String.valueOf(settings.uri()).replaceAll("/*$", "/"));
		String pair = settings.username() + ":" + settings.password();
		this.credentials = settings.username() == null ? ""
				: "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
		this.json = json;
	}

	/** An answer that is not a failure of OpenSearch itself. */
	record Answer(int status, JsonNode body) {

		boolean isFine() {
			return status() < 300;
		}

		/** The kind of error, such as {@code index_not_found_exception}. */
		String error() {
			return body().path("error").path("type").asString("");
		}

	}

	/** OpenSearch does not answer, is overloaded or does not let the hub in. */
	static final class Away extends RuntimeException {

		Away(String reason) {
			super(reason);
		}

		Away(Throwable cause) {
			super(String.valueOf(cause), cause);
		}

	}

	Answer call(String method, String path) {
		return call(method, path, "application/json", "");
	}

	Answer call(String method, String path, Object body) {
		return call(method, path, "application/json", this.json.writeValueAsString(body));
	}

	/**
	 * Sends a request.
	 * @throws Away if OpenSearch does not answer it
	 */
	Answer call(String method, String path, String type, String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.uri.resolve(path))
			.timeout(PATIENCE)
			.header("Content-Type", type)
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (!this.credentials.isEmpty()) {
			request.header("Authorization", this.credentials);
		}
		try {
			HttpResponse<byte[]> response = this.http.send(request.build(), BodyHandlers.ofByteArray());
			if (response.statusCode() >= 500 || AWAY.contains(response.statusCode())) {
				throw new Away("HTTP " + response.statusCode());
			}
			return new Answer(response.statusCode(), this.json.readTree(response.body()));
		}
		catch (IOException | JacksonException cause) {
			throw new Away(cause);
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new Away(cause);
		}
	}

}
