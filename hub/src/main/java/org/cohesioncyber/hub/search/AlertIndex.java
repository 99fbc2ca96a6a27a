package org.cohesioncyber.hub.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index of alerts: made, filled, asked and thrown away through its alias. */
class AlertIndex {

	static final String NAME = "cohesion-alerts-v1";

	static final String ALIAS = "cohesion-alerts";

	private static final String MISSING = "index_not_found_exception";

	private final OpenSearch openSearch;

	private final JsonMapper json;

	AlertIndex(OpenSearch openSearch, JsonMapper json) {
		this.openSearch = openSearch;
		this.json = json;
	}

	/** The index is not there, for example because OpenSearch lost its data. */
	static final class Missing extends RuntimeException {

		Missing() {
			super("index missing: " + ALIAS);
		}

	}

	boolean exists() {
		return this.openSearch.call("GET", "_alias/" + ALIAS).isFine();
	}

	/** Creates the index; when several replicas do so at once, one of them does. */
	void create() {
		OpenSearch.Answer answer = this.openSearch.call("PUT", NAME, definition());
		if (!answer.isFine() && !answer.error().equals("resource_already_exists_exception")) {
			throw new IllegalStateException("cannot create " + NAME + ": " + answer.body());
		}
	}

	void drop() {
		this.openSearch.call("DELETE", NAME + "?ignore_unavailable=true");
	}

	/**
	 * Writes documents; one that was written from a later fact stays.
	 * @throws Missing if there is no index
	 * @throws IllegalStateException if OpenSearch refuses one of them for good
	 */
	void write(List<AlertDocument> documents) {
		StringBuilder lines = new StringBuilder();
		for (AlertDocument document : documents) {
			line(lines, Map.of("index",
					Map.of("_id", document.id(), "version", document.number(), "version_type", "external_gte")));
			line(lines, document);
		}
		bulk(lines.toString());
	}

	private void line(StringBuilder lines, Object value) {
		lines.append(this.json.writeValueAsString(value)).append('\n');
	}

	private void bulk(String lines) {
		OpenSearch.Answer answer = this.openSearch.call("POST", ALIAS + "/_bulk?require_alias=true",
				"application/x-ndjson", lines);
		if (!answer.isFine()) {
			throw answer.error().equals(MISSING) ? new Missing()
					: new IllegalStateException("bulk refused: " + answer.body());
		}
		if (answer.body().path("errors").asBoolean()) {
			for (JsonNode item : answer.body().path("items")) {
				judge(item.path("index"));
			}
		}
	}

	private static void judge(JsonNode item) {
		int status = item.path("status").asInt();
		if (status < 300 || status == 409) {
			return;
		}
		if (status == 429 || status >= 500) {
			throw new OpenSearch.Away("HTTP " + status + " for an item");
		}
		if (item.path("error").path("type").asString("").equals(MISSING)) {
			throw new Missing();
		}
		throw new IllegalStateException("document refused: " + item);
	}

	/**
	 * The ids of the documents found, best first.
	 * @throws Missing if there is no index
	 */
	List<UUID> find(Map<String, ?> query, int atMost) {
		OpenSearch.Answer answer = this.openSearch.call("POST",
				ALIAS + "/_search?filter_path=hits.hits._id,error.type&size=" + atMost,
				Map.of("_source", false, "track_total_hits", false, "query", query));
		if (answer.error().equals(MISSING)) {
			throw new Missing();
		}
		if (!answer.isFine()) {
			throw new IllegalStateException("search refused: " + answer.status() + " " + answer.error());
		}
		return StreamSupport.stream(answer.body().path("hits").path("hits").spliterator(), false)
			.map(hit -> UUID.fromString(hit.path("_id").asString()))
			.toList();
	}

	private JsonNode definition() {
		try (InputStream file = AlertIndex.class.getResourceAsStream(NAME + ".json")) {
			return this.json.readTree(file);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
