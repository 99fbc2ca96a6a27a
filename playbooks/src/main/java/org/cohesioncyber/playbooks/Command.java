package org.cohesioncyber.playbooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.JsonNode;

/**
 * One thing to do (CACAO 2.0, section 5).
 *
 * @param text what to do: a sentence for people, or the decoded command
 */
public record Command(String type, String description, String text) {

	/** Whether a person does it. */
	public boolean manual() {
		return this.type.equals("manual");
	}

	static Command of(JsonNode command) {
		String plain = Json.text(command, "command");
		return new Command(Json.text(command, "type"), Json.text(command, "description"),
				plain.isEmpty() ? decoded(Json.text(command, "command_b64")) : plain);
	}

	private static String decoded(String base64) {
		return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
	}

}
