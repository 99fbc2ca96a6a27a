package org.cohesioncyber.playbooks;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON that strangers wrote: bounded in size and depth, and no key twice. */
final class Json {

	/** Characters of a whole playbook. */
	static final int LONGEST = 1 << 20;

	private static final int DEEPEST = 50;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEEPEST)
				.maxDocumentLength(LONGEST * 4L)
				.maxStringLength(LONGEST)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private Json() {
	}

	/** The object a text is; refused with the one reason why it is none. */
	static ObjectNode object(String text) {
		Flaws flaws = new Flaws();
		if (text.length() > LONGEST) {
			flaws.refuse("", text.length() + " characters", "at most " + LONGEST);
			throw new InvalidPlaybook(flaws.found());
		}
		try {
			JsonNode read = MAPPER.readTree(text);
			if (read instanceof ObjectNode object) {
				return object;
			}
			flaws.refuse("", read, "a JSON object");
		}
		catch (JacksonException cause) {
			flaws.refuse("", "unreadable", "JSON: " + cause.getOriginalMessage());
		}
		throw new InvalidPlaybook(flaws.found());
	}

	/** The text of a property, empty when it has none. */
	static String text(JsonNode object, String property) {
		return object.path(property).asString("");
	}

}
