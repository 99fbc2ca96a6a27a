package org.cohesioncyber.hub.testing;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** What a browser without scripts does with pages: opens them and sends their forms. */
public final class Pages {

	private Pages() {
	}

	/** A page that is there. */
	public static String get(WebTestClient client, String address) {
		return body(client.get().uri(address).exchange().expectStatus().isOk());
	}

	/** The answer to a form sent with these fields, each name followed by its value. */
	public static WebTestClient.ResponseSpec post(WebTestClient client, String address, String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i], fields[i + 1]);
		}
		return post(client, address, form);
	}

	/** The answer to a form sent with these fields. */
	public static WebTestClient.ResponseSpec post(WebTestClient client, String address, Map<String, String> fields) {
		return post(client, address, MultiValueMap.fromSingleValue(fields));
	}

	/** The answer to a form sent with these fields. */
	public static WebTestClient.ResponseSpec post(WebTestClient client, String address,
			MultiValueMap<String, String> fields) {
		return client.post().uri(address).body(BodyInserters.fromFormData(fields)).exchange();
	}

	/** The same form again, with what is wrong in it. */
	public static String refused(WebTestClient.ResponseSpec answer) {
		return body(answer.expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
	}

	/** The address of the page that follows, with its query. */
	public static URI location(WebTestClient.ResponseSpec answer) {
		return Objects.requireNonNull(
				answer.expectStatus().isSeeOther().returnResult(Void.class).getResponseHeaders().getLocation());
	}

	/** The path of the page that follows. */
	public static String redirected(WebTestClient.ResponseSpec answer) {
		return location(answer).getPath();
	}

	/** The text of an answer. */
	public static String body(WebTestClient.ResponseSpec answer) {
		return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
	}

}
