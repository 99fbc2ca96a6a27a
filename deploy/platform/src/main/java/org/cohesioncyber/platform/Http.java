package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The few requests the platform makes to its parts. */
final class Http {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private Http() {
	}

	/**
	 * Sends the request and returns the body, or fails unless the answer is a success.
	 */
	static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		var response = CLIENT.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() / 100 != 2) {
			throw new IOException(response.uri() + ": " + response.statusCode() + " " + response.body());
		}
		return response.body();
	}

	static String get(URI uri) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri));
	}

}
