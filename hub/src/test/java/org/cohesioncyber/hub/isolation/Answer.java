package org.cohesioncyber.hub.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What came back to a visitor. */
record Answer(String asked, int status, String body, String headers, String location) {

	static Answer to(Visitor visitor, String path) {
		WebTestClient.RequestHeadersSpec<?> request = visitor.client().get().uri(path);
		request.headers(headers -> sign(visitor, headers, "GET", path, new byte[0]));
		return of(request, path);
	}

	static Answer to(Visitor visitor, HttpMethod method, String path, MediaType type, byte[] body) {
		WebTestClient.RequestBodySpec request = visitor.client().method(method).uri(path).contentType(type);
		// Whichever version there is: a stale one would hide what a handler does.
		request.header(HttpHeaders.IF_MATCH, "*");
		request.headers(headers -> sign(visitor, headers, method.name(), path, body));
		return of(request.bodyValue(body), path);
	}

	/** Refused by the rule that stands before the handler, or sent to sign in. */
	boolean isBarred() {
		return this.status == 401 || this.status == 403
				|| this.location.matches("/connexion|/compte-non-rattache|/organisation-active|.*/oauth2/.*");
	}

	/** Barred, or told that there is no such thing. */
	boolean isTurnedAway() {
		return isBarred() || this.status == 404;
	}

	boolean isBroken() {
		return this.status >= 500 && this.status != 503;
	}

	/** Everything a visitor reads of it, but not what it typed itself. */
	boolean tells(String canary) {
		return (this.body + this.headers).contains(canary) && !this.asked.contains(canary);
	}

	private static EntityExchangeResult<byte[]> exchange(WebTestClient.RequestHeadersSpec<?> request, String path) {
		try {
			return request.exchange().expectBody().returnResult();
		}
		catch (IllegalStateException cause) {
			throw new IllegalStateException("no answer at " + path, cause);
		}
	}

	private static void sign(Visitor visitor, HttpHeaders headers, String method, String path, byte[] body) {
		AgentKey key = visitor.key();
		if (key != null) {
			key.sign(headers, method, path, body);
		}
	}

	/** What was packed is looked into. */
	private static String text(byte[] body) {
		StringBuilder unpacked = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				unpacked.append(entry.getName())
					.append('\n')
					.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return unpacked.isEmpty() ? new String(body, StandardCharsets.UTF_8) : unpacked.toString();
	}

	private static Answer of(WebTestClient.RequestHeadersSpec<?> request, String path) {
		EntityExchangeResult<byte[]> result = exchange(request, path);
		byte @Nullable [] body = result.getResponseBodyContent();
		return new Answer(path, result.getStatus().value(), body == null ? "" : text(body),
				result.getResponseHeaders().toString(),
				Objects.toString(result.getResponseHeaders().getFirst(HttpHeaders.LOCATION), ""));
	}

}
