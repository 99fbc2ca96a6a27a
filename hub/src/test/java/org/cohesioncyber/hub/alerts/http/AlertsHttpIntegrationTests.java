package org.cohesioncyber.hub.alerts.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.DeliveredAlert;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Saint-Elme shares with « Collectivités et santé », where the hospital is and
 * Port-Atlantis is not.
 */
@HubTest
class AlertsHttpIntegrationTests {

	private static final String CIRCLE = "00000000-0000-4000-8000-000000000102";

	@Autowired
	SignedIn signedIn;

	@Autowired
	JsonMapper json;

	@Test
	void anAlertReachesItsCircleAndLeavesNoTraceForAnOutsider() {
		String canary = "Canari-" + UUID.randomUUID();
		String id = publish(canary, UUID.randomUUID().toString());
		for (String reader : List.of("nadia.benali", "yann.morvan", "camille.leroy")) {
			assertThat(get(reader, "/api/v1/alerts/" + id)).as(reader).contains(canary);
			assertThat(get(reader, "/api/v1/alerts")).as(reader).contains(canary);
			assertThat(get(reader, "/alertes")).as(reader).contains(canary);
			assertThat(get(reader, "/alertes/" + id)).as(reader).contains(canary);
			assertThat(get(reader, "/")).as(reader).contains(canary);
			assertThat(get(reader, "/accueil/alertes")).as(reader).contains(canary);
		}
		assertThat(get("yann.morvan", "/alertes/" + id)).contains("Votre organisation et d’autres destinataires")
			.doesNotContain("Syndicat des eaux");
		assertThat(get("nadia.benali", "/alertes/" + id)).contains("Syndicat des eaux du Valmer");
		for (String path : List.of("/api/v1/alerts/" + id, "/alertes/" + id)) {
			this.signedIn.as("lucie.tran").get().uri(path).exchange().expectStatus().isNotFound();
		}
		for (String path : List.of("/api/v1/alerts", "/alertes", "/alertes/liste", "/", "/accueil/alertes")) {
			assertThat(get("lucie.tran", path)).as(path).doesNotContain(canary).doesNotContain(id);
		}
	}

	@Test
	void theSameRequestTwiceIsOneAlert() {
		String key = UUID.randomUUID().toString();
		assertThat(publish("Une fois", key)).isEqualTo(publish("Une fois", key));
	}

	@Test
	void aReporterAndAnAnalystReadNothing() {
		for (String person : List.of("hugo.petit", "ines.moreau", "paul.garnier")) {
			for (String path : List.of("/api/v1/alerts", "/api/v1/alerts/stream", "/api/v1/incidents", "/alertes")) {
				this.signedIn.as(person).get().uri(path).exchange().expectStatus().isForbidden();
			}
		}
	}

	@Test
	void thePreviewNamesExactlyWhoWillReceive() {
		this.signedIn.as("nadia.benali")
			.post()
			.uri("/api/v1/alerts/preview")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("tlp", "TLP:AMBER", "circle", CIRCLE, "reality", "ACTUAL"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.recipients.length()")
			.isEqualTo(4)
			.jsonPath("$.recipients[0].owner")
			.isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "amber", "TLP:amber", "TLP: AMBER", "AMBER", "TLP:AMBER_STRICT", "TLP:ΑMBER", "TLP:WHITE", "" })
	void takesNothingCloseToALabelForTheLabel(String label) {
		Map<String, Object> body = new HashMap<>(body("x"));
		body.put("tlp", label);
		post("nadia.benali", body).expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.faults[0].field")
			.isEqualTo("tlp");
	}

	@Test
	void refusesAFieldNobodyKnowsAndStoresNothing() {
		Map<String, Object> body = new HashMap<>(body("Inconnu-" + UUID.randomUUID()));
		body.put("colour", "red");
		post("nadia.benali", body).expectStatus().isBadRequest();
		assertThat(get("nadia.benali", "/api/v1/alerts")).doesNotContain((String) body.get("title"));
	}

	@Test
	void theStreamCarriesTheAlertToTheCircleOnly() {
		String canary = "Flux-" + UUID.randomUUID();
		String before = Objects.requireNonNull(stream("yann.morvan", null).blockFirst(Duration.ofSeconds(20))).id();
		String id = publish(canary, UUID.randomUUID().toString());
		String after = publish("Suite", UUID.randomUUID().toString());
		ServerSentEvent<String> event = Objects
			.requireNonNull(stream("yann.morvan", before).filter(one -> one.data() != null && one.data().contains(id))
				.blockFirst(Duration.ofSeconds(20)));
		assertThat(event.event()).isEqualTo("alert");
		DeliveredAlert delivered = this.json.readValue(event.data(), DeliveredAlert.class);
		assertThat(delivered.title()).isEqualTo(canary);
		assertThat(delivered.number()).hasToString(event.id());
		assertThat(delivered.tlp()).isEqualTo("TLP:AMBER");
		assertThat(delivered.origin()).contains("Saint-Elme");
		assertThat(stream("yann.morvan", event.id()).filter(one -> one.data() != null)
			.take(Duration.ofSeconds(3))
			.takeUntil(one -> Objects.requireNonNull(one.data()).contains(after))
			.collectList()
			.block()).noneMatch(one -> Objects.requireNonNull(one.data()).contains(id));
		assertThat(stream("lucie.tran", before).filter(one -> one.data() != null)
			.take(Duration.ofSeconds(2))
			.collectList()
			.block()).noneMatch(one -> Objects.requireNonNull(one.data()).contains(canary));
	}

	@Test
	void livePagesHearNamesOnly() {
		String before = Objects.requireNonNull(sse("yann.morvan", "/live", null).blockFirst(Duration.ofSeconds(20)))
			.id();
		publish("Signal", UUID.randomUUID().toString());
		ServerSentEvent<String> event = Objects
			.requireNonNull(sse("yann.morvan", "/live", before).filter(one -> one.event() != null)
				.blockFirst(Duration.ofSeconds(20)));
		assertThat(event.event()).isEqualTo("alert-published");
		assertThat(event.data()).isEqualTo("1");
	}

	@Test
	void anUnsignedBatchIsRefusedWithAProblem() {
		this.signedIn.stranger()
			.post()
			.uri("/api/v1/agent/alerts")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"items\":[]}")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void aBatchLargerThanAllowedIsRefused() {
		this.signedIn.stranger()
			.post()
			.uri("/api/v1/agent/alerts")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(new byte[8 * 1024 * 1024 + 1])
			.exchange()
			.expectStatus()
			.isEqualTo(413);
	}

	@Test
	void theDescriptionIsPublicAndNamesEveryCaller() {
		byte[] body = this.signedIn.stranger()
			.get()
			.uri("/api/v1/openapi")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		JsonNode description = this.json.readTree(Objects.requireNonNull(body));
		JsonNode list = description.path("paths").path("/api/v1/alerts").path("get");
		assertThat(list.path("x-callable-by").path("caller").asString()).isEqualTo("MEMBER_OR_AGENT");
		assertThat(list.path("parameters")).extracting(parameter -> parameter.path("name").asString())
			.containsExactly("cursor");
		assertThat(description.path("paths").propertyNames()).contains("/api/v1/incidents", "/api/v1/alerts/stream",
				"/api/v1/agent/alerts");
	}

	private String publish(String title, String key) {
		byte[] body = this.signedIn.as("nadia.benali")
			.post()
			.uri("/api/v1/alerts")
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body(title))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return this.json.readTree(Objects.requireNonNull(body)).path("id").asString();
	}

	private WebTestClient.ResponseSpec post(String person, Map<String, Object> body) {
		return this.signedIn.as(person)
			.post()
			.uri("/api/v1/alerts")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private static Map<String, Object> body(String title) {
		return Map.of("title", title, "summary", "Résumé", "rsit", "availability:ddos", "severity", "HIGH", "tlp",
				"TLP:AMBER", "circle", CIRCLE, "reality", "ACTUAL", "observables",
				List.of(Map.of("type", "domain-name", "value", "c2.example.org")));
	}

	private String get(String person, String path) {
		return Objects.requireNonNull(this.signedIn.as(person)
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private Flux<ServerSentEvent<String>> stream(String person, @Nullable String last) {
		return sse(person, "/api/v1/alerts/stream", last);
	}

	private Flux<ServerSentEvent<String>> sse(String person, String path, @Nullable String last) {
		WebTestClient.RequestHeadersSpec<?> request = this.signedIn.as(person).get().uri(path);
		if (last != null) {
			request.header("Last-Event-ID", last);
		}
		return request.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("X-Accel-Buffering", "no")
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody();
	}

}
