package org.cohesioncyber.agent.daemon;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agent's one JSON mapper: what a newer hub or source adds is passed over, what is
 * left out is nothing.
 */
public final class Json {

	/** Reads and writes every record of this program. */
	public static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private Json() {
	}

}
