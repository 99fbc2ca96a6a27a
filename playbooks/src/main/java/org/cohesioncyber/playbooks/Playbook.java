package org.cohesioncyber.playbooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CACAO 2.0 playbook (OASIS CS01), as far as people follow it step by step.
 *
 * @param id {@code playbook--} and a UUID
 * @param start the id of the start step
 * @param steps every step under its id
 */
public record Playbook(String id, String name, String description, Instant modified, String start,
		Map<String, Step> steps) {

	public Playbook {
		steps = Map.copyOf(steps);
	}

	/** The actions in the order they are followed, from the start to the end. */
	public List<Step.Action> actions() {
		List<Step.Action> actions = new ArrayList<>();
		Optional<Step> step = Optional.ofNullable(this.steps.get(this.start));
		while (step.isPresent() && actions.size() < this.steps.size()) {
			if (step.get() instanceof Step.Action action) {
				actions.add(action);
			}
			step = step.get().next().map(this.steps::get);
		}
		return actions;
	}

}
