package org.cohesioncyber.hub.search;

import org.cohesioncyber.hub.ledger.FactPositions;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index and what fills it, on a hub that was told where OpenSearch is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cohesion.opensearch.uri")
class Searching {

	@Bean
	AlertIndex alertIndex(SearchSettings settings, JsonMapper json) {
		return new AlertIndex(new OpenSearch(settings, json), json);
	}

	@Bean
	AlertProjector alertProjector(AlertIndex index, JsonMapper json) {
		return new AlertProjector(new AlertDocuments(json), index);
	}

	@Bean
	IndexKeeper indexKeeper(AlertIndex index, FactPositions positions) {
		return new IndexKeeper(index, positions);
	}

	@Bean
	SearchHealth searchHealthIndicator(AlertIndex index, FactPositions positions) {
		return new SearchHealth(index, positions);
	}

}
