package org.cohesioncyber.playbooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CACAO 2.0 playbook (OASIS CS01). What is not modelled here (extensions, agents of
 * vendors) is kept in its document and comes out again as it went in.
 */
public final class Playbook {

	private final ObjectNode document;

	private final Map<String, Step> steps;

	Playbook(ObjectNode document) {
		this.document = document.deepCopy();
		this.steps = Map.copyOf(StepReader.steps(document.path("workflow")));
	}

	/** {@code playbook--} and a UUID. */
	public String id() {
		return Json.text(this.document, "id");
	}

	public String name() {
		return Json.text(this.document, "name");
	}

	public String description() {
		return Json.text(this.document, "description");
	}

	public Instant modified() {
		return Instant.parse(Json.text(this.document, "modified"));
	}

	public List<String> labels() {
		return this.document.path("labels").valueStream().map(JsonNode::asString).toList();
	}

	/** The id of the start step. */
	public String start() {
		return Json.text(this.document, "workflow_start");
	}

	/** Where to go when a step fails that says nothing of it. */
	public Optional<String> exception() {
		return Optional.of(Json.text(this.document, "workflow_exception")).filter(id -> !id.isEmpty());
	}

	/** Every step under its id. */
	public Map<String, Step> steps() {
		return this.steps;
	}

	/** The name of an agent or a target; the id where none is defined. */
	public String nameOf(String agentOrTarget) {
		String name = Json.text(this.document.path("agent_definitions").path(agentOrTarget), "name");
		String other = Json.text(this.document.path("target_definitions").path(agentOrTarget), "name");
		return !name.isEmpty() ? name : !other.isEmpty() ? other : agentOrTarget;
	}

	/** The actions on the way from the start when all goes well, in their order. */
	public List<Step.Action> actions() {
		List<Step.Action> actions = new ArrayList<>();
		Set<String> followed = new HashSet<>();
		Optional<String> id = Optional.of(start());
		while (id.isPresent() && followed.add(id.get())) {
			Optional<Step> step = Optional.ofNullable(this.steps.get(id.get()));
			step.filter(Step.Action.class::isInstance).map(Step.Action.class::cast).ifPresent(actions::add);
			id = step.flatMap(Step::next);
		}
		return actions;
	}

	/** Everything that was read, to change and to write. */
	ObjectNode document() {
		return this.document.deepCopy();
	}

	/** As JSON, canonical (RFC 8785): the same playbook always gives the same bytes. */
	public byte[] write() {
		return Canonical.bytes(this.document);
	}

}
