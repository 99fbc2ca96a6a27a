package org.cohesioncyber.hub.contacts.http;

import java.util.UUID;

import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@HubTest
class ContactsApiIntegrationTests {

	private static final String SAINT_ELME = "/api/v1/organisations/00000000-0000-4000-8000-000000000002/contacts";

	private static final String BODY = """
			{"function": "DATA_PROTECTION", "hours": "WORKING", "crisisRole": "LEGAL",
			"holder": {"name": "Ada Martin", "channels": [{"kind": "MOBILE", "address": "%s"}]}}
			""";

	@Autowired
	SignedIn signedIn;

	@Test
	void addsChangesVerifiesAndRemoves() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		String key = UUID.randomUUID().toString();
		String one = add(nadia, key);
		assertThat(add(nadia, key)).isEqualTo(one);
		nadia.get()
			.uri(one)
			.exchange()
			.expectHeader()
			.valueEquals("ETag", "\"1\"")
			.expectBody()
			.jsonPath("$.details.holder.channels[0].address")
			.isEqualTo("+33639981234")
			.jsonPath("$.findings[0]")
			.isEqualTo("NO_DEPUTY");
		put(nadia, one, null).expectStatus().isEqualTo(428);
		put(nadia, one, "\"7\"").expectStatus().isEqualTo(412);
		put(nadia, one, "x").expectStatus().isEqualTo(422);
		put(nadia, one, "\"1\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
		nadia.post().uri(one + "/verification").exchange().expectBody().jsonPath("$.verified").isEqualTo(true);
		nadia.delete().uri(one).header("If-Match", "\"2\"").exchange().expectStatus().isNoContent();
		nadia.get().uri(one).exchange().expectStatus().isNotFound();
	}

	@Test
	void refusesWithTheFieldTheValueAndWhatIsExpected() {
		post(this.signedIn.as("nadia.benali"), "0612", null).expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("holder.channels[0].address")
			.jsonPath("$.faults[0].value")
			.isEqualTo("0612");
	}

	@Test
	void showsOthersTheFunctionOnlyAndLetsThemChangeNothing() {
		WebTestClient yann = this.signedIn.as("yann.morvan");
		yann.get()
			.uri(SAINT_ELME)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[0].function")
			.isEqualTo("EXECUTIVE")
			.jsonPath("$[0].details")
			.doesNotExist();
		post(yann, "06 39 98 12 34", null).expectStatus().isNotFound();
		yann.post().uri(SAINT_ELME + "/consultations").exchange().expectStatus().isNotFound();
	}

	private static String add(WebTestClient client, String key) {
		return String.valueOf(post(client, "06 39 98 12 34", key).expectStatus()
			.isCreated()
			.returnResult(Void.class)
			.getResponseHeaders()
			.getLocation());
	}

	private static WebTestClient.ResponseSpec post(WebTestClient client, String number, @Nullable String key) {
		var request = client.post().uri(SAINT_ELME).contentType(MediaType.APPLICATION_JSON);
		return (key == null ? request : request.header("Idempotency-Key", key)).bodyValue(BODY.formatted(number))
			.exchange();
	}

	private static WebTestClient.ResponseSpec put(WebTestClient client, String path, @Nullable String ifMatch) {
		var request = client.put().uri(path).contentType(MediaType.APPLICATION_JSON);
		return (ifMatch == null ? request : request.header("If-Match", ifMatch))
			.bodyValue(BODY.formatted("06 39 98 12 35"))
			.exchange();
	}

}
