package org.cohesioncyber.playbooks;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads playbooks of manual actions. What it does not know of a step that people follow
 * is kept out of the way; a kind of step nobody here can follow is refused.
 */
public final class PlaybookReader {

	private final JsonMapper json = JsonMapper.builder().build();

	/**
	 * Reads and checks one playbook.
	 * @throws InvalidPlaybook naming the property, its value and what was expected
	 */
	public Playbook read(String text) {
		try {
			JsonNode root = this.json.readTree(text);
			expect(root, "type", "playbook");
			expect(root, "spec_version", "cacao-2.0");
			Playbook playbook = new Playbook(text(root, "id"), text(root, "name"), text(root, "description"),
					moment(root, "modified"), text(root, "workflow_start"), steps(root.path("workflow")));
			PlaybookRules.check(playbook);
			return playbook;
		}
		catch (JacksonException cause) {
			throw new InvalidPlaybook("playbook", "unreadable", "JSON: " + cause.getOriginalMessage());
		}
	}

	private static Map<String, Step> steps(JsonNode workflow) {
		Map<String, Step> steps = new LinkedHashMap<>();
		workflow.properties().forEach(entry -> steps.put(entry.getKey(), step(entry.getKey(), entry.getValue())));
		return steps;
	}

	private static Step step(String id, JsonNode step) {
		String type = text(step, "type");
		if (!id.startsWith(type + "--")) {
			throw new InvalidPlaybook("workflow", id, type + "-- and a UUID");
		}
		return switch (type) {
			case "start" -> new Step.Start(text(step, "on_completion"));
			case "end" -> new Step.End();
			case "action" -> new Step.Action(text(step, "name"), step.path("description").asString(""),
					commands(step.path("commands")), text(step, "on_completion"));
			default -> throw new InvalidPlaybook("type", type, "start, action or end");
		};
	}

	private static List<String> commands(JsonNode commands) {
		List<String> lines = new ArrayList<>();
		for (JsonNode command : commands) {
			expect(command, "type", "manual");
			lines.add(text(command, "command"));
		}
		if (lines.isEmpty()) {
			throw new InvalidPlaybook("commands", "none", "at least one");
		}
		return lines;
	}

	private static void expect(JsonNode node, String property, String expected) {
		String value = text(node, property);
		if (!value.equals(expected)) {
			throw new InvalidPlaybook(property, value, expected);
		}
	}

	private static Instant moment(JsonNode node, String property) {
		String value = text(node, property);
		try {
			return Instant.parse(value);
		}
		catch (DateTimeParseException _) {
			throw new InvalidPlaybook(property, value, "an RFC 3339 time in UTC");
		}
	}

	private static String text(JsonNode node, String property) {
		JsonNode value = node.path(property);
		if (!value.isString() || value.asString().isBlank()) {
			throw new InvalidPlaybook(property, value.toString(), "a text");
		}
		return value.asString();
	}

}
