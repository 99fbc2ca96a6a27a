package org.cohesioncyber.playbooks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.playbooks.Step.About;
import org.cohesioncyber.playbooks.Step.Following;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes steps of JSON whose shape was checked. */
final class StepReader {

	private StepReader() {
	}

	static Map<String, Step> steps(JsonNode workflow) {
		Map<String, Step> steps = new LinkedHashMap<>();
		workflow.properties().forEach(entry -> steps.put(entry.getKey(), step(entry.getValue())));
		return steps;
	}

	private static Step step(JsonNode step) {
		About about = new About(Json.text(step, "name"), Json.text(step, "description"), millis(step, "delay"),
				millis(step, "timeout"));
		Following following = new Following(id(step, "on_completion"), id(step, "on_success"), id(step, "on_failure"));
		return switch (Json.text(step, "type")) {
			case "start" -> new Step.Start(Json.text(step, "on_completion"));
			case "end" -> new Step.End();
			case "action" -> new Step.Action(about, step.path("commands").valueStream().map(Command::of).toList(),
					Json.text(step, "agent"), texts(step.path("targets")), following);
			case "playbook-action" -> new Step.Other(about, Json.text(step, "playbook_id"), following);
			case "parallel" -> new Step.Parallel(about, texts(step.path("next_steps")), following);
			case "if-condition" -> new Step.If(about, Json.text(step, "condition"), Json.text(step, "on_true"),
					id(step, "on_false"), following);
			case "while-condition" ->
				new Step.While(about, Json.text(step, "condition"), Json.text(step, "on_true"), following);
			case "switch-condition" ->
				new Step.Switch(about, Json.text(step, "switch"), cases(step.path("cases")), following);
			default -> throw new IllegalStateException("a step whose shape was not checked");
		};
	}

	private static Map<String, String> cases(JsonNode cases) {
		Map<String, String> read = new LinkedHashMap<>();
		cases.properties().forEach(entry -> read.put(entry.getKey(), entry.getValue().asString("")));
		return read;
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(one -> one.asString("")).toList();
	}

	private static @Nullable String id(JsonNode step, String property) {
		return step.has(property) ? Json.text(step, property) : null;
	}

	private static @Nullable Duration millis(JsonNode step, String property) {
		return step.has(property) ? Duration.ofMillis(step.path(property).asLong()) : null;
	}

}
