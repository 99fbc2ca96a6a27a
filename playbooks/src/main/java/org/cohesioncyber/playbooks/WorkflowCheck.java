package org.cohesioncyber.playbooks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What no schema says of a workflow whose shape is right: references lead to what they
 * should, every way comes to an end, and nothing is done again but by a while (CACAO 2.0,
 * sections 3.1, 4, 7).
 */
final class WorkflowCheck {

	private final JsonNode document;

	private final Map<String, Step> steps;

	private final Flaws flaws;

	private WorkflowCheck(JsonNode document, Flaws flaws) {
		this.document = document;
		this.steps = StepReader.steps(document.path("workflow"));
		this.flaws = flaws;
	}

	static void check(JsonNode document, Flaws flaws) {
		WorkflowCheck check = new WorkflowCheck(document, flaws);
		check.entries();
		check.steps.forEach(check::references);
		if (!flaws.isRefused()) {
			check.loops();
			check.reached();
		}
	}

	private void entries() {
		if (!(this.steps.get(Json.text(this.document, "workflow_start")) instanceof Step.Start)) {
			this.flaws.refuse("/workflow_start", Json.text(this.document, "workflow_start"),
					"the id of a start step of the workflow");
		}
		String exception = Json.text(this.document, "workflow_exception");
		if (!exception.isEmpty() && !this.steps.containsKey(exception)) {
			this.flaws.refuse("/workflow_exception", exception, "the id of a step of the workflow");
		}
		this.document.path("workflow").properties().forEach(entry -> {
			String type = Json.text(entry.getValue(), "type");
			if (!entry.getKey().startsWith(type + "--")) {
				this.flaws.refuse(place(entry.getKey()), entry.getKey(), type + "-- and a UUID");
			}
		});
	}

	private void references(String id, Step step) {
		step.links().forEach(link -> follow(id, link));
		if (step instanceof Step.Action action) {
			defined(place(id) + "/agent", action.agent(), "agent_definitions");
			action.targets().forEach(target -> defined(place(id) + "/targets", target, "target_definitions"));
		}
	}

	private void follow(String id, Step.Link link) {
		Step to = this.steps.get(link.to());
		if (to == null) {
			this.flaws.refuse(place(id) + "/" + link.property(), link.to(), "the id of a step of the workflow");
		}
		else if (to instanceof Step.Start) {
			this.flaws.refuse(place(id) + "/" + link.property(), link.to(), "a step other than a start");
		}
	}

	/** Defined as one of them; some write an agent where a target belongs. */
	private void defined(String place, String id, String where) {
		boolean isDefined = Stream.of("agent_definitions", "target_definitions")
			.anyMatch(definitions -> this.document.path(definitions).has(id));
		if (!isDefined) {
			this.flaws.refuse(place, id, "one of " + where);
		}
	}

	/**
	 * The way back may only begin in the branch of a while: without these branches
	 * nothing may come back to itself.
	 */
	private void loops() {
		Set<String> done = new HashSet<>();
		for (String id : this.steps.keySet()) {
			walk(id, done);
		}
	}

	/** Depth first, without recursion: a hostile playbook may be as long as it likes. */
	private void walk(String from, Set<String> done) {
		Set<String> open = new HashSet<>();
		Deque<String> path = new ArrayDeque<>(List.of(from));
		while (!path.isEmpty()) {
			String id = path.peek();
			if (!done.contains(id) && open.add(id)) {
				for (String next : ahead(id)) {
					if (open.contains(next)) {
						this.flaws.refuse(place(id), next,
								"no step that comes back to itself, but by a while-condition");
					}
					else if (!done.contains(next)) {
						path.push(next);
					}
				}
			}
			else {
				path.pop();
				open.remove(id);
				done.add(id);
			}
		}
	}

	private List<String> ahead(String id) {
		Step step = Objects.requireNonNull(this.steps.get(id));
		return step.links()
			.stream()
			.filter(link -> !(step instanceof Step.While && link.property().equals("on_true")))
			.map(Step.Link::to)
			.toList();
	}

	private void reached() {
		Set<String> reached = new HashSet<>();
		Deque<String> ahead = new ArrayDeque<>(List.of(Json.text(this.document, "workflow_start")));
		String exception = Json.text(this.document, "workflow_exception");
		if (!exception.isEmpty()) {
			ahead.add(exception);
		}
		while (!ahead.isEmpty()) {
			String id = ahead.pop();
			if (reached.add(id)) {
				Objects.requireNonNull(this.steps.get(id)).links().forEach(link -> ahead.push(link.to()));
			}
		}
		this.steps.keySet()
			.stream()
			.filter(id -> !reached.contains(id))
			.forEach(id -> this.flaws.remark(place(id), id, "a step that is reached from the start"));
	}

	private static String place(String step) {
		return Rule.pointer("/workflow", step);
	}

}
