package org.cohesioncyber.hub.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cohesioncyber.hub.shared.OrganisationId;

/** The question to OpenSearch: all the words, and only what the reader may find. */
final class AlertQuery {

	private AlertQuery() {
	}

	static Map<String, ?> of(OrganisationId reader, String words) {
		return Map.of("bool", Map.of("filter",
				List.of(Map.of("terms", Map.of("readers", List.of(reader.toString(), AlertDocument.EVERYBODY)))),
				"must", List.of(Map.of("match", Map.of("everything", all(words)))), "should",
				List.of(Map.of("match", Map.of("title", Map.of("query", words, "boost", 3))), Map.of("term",
						Map.of("observables", Map.of("value", words.toLowerCase(Locale.ROOT), "boost", 10))))));
	}

	private static Map<String, ?> all(String words) {
		return Map.of("query", words, "operator", "and");
	}

}
