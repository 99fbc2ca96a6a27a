package org.cohesioncyber.playbooks;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the CACAO schema cannot say: the start is a start, every reference leads
 * somewhere, no step comes back to itself, nothing lies beside the way (CACAO 2.0,
 * sections 3 and 4).
 */
final class PlaybookRules {

	private static final Pattern ID = Pattern
		.compile("playbook--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

	private PlaybookRules() {
	}

	static void check(Playbook playbook) {
		if (!ID.matcher(playbook.id()).matches()) {
			throw new InvalidPlaybook("id", playbook.id(), "playbook-- and a UUID");
		}
		if (!(playbook.steps().get(playbook.start()) instanceof Step.Start)) {
			throw new InvalidPlaybook("workflow_start", playbook.start(), "the id of a start step");
		}
		Set<String> followed = follow(playbook);
		for (String id : playbook.steps().keySet()) {
			if (!followed.contains(id)) {
				throw new InvalidPlaybook("workflow", id, "a step that is reached");
			}
		}
	}

	private static Set<String> follow(Playbook playbook) {
		Set<String> followed = new HashSet<>();
		Optional<String> id = Optional.of(playbook.start());
		while (id.isPresent()) {
			Step step = playbook.steps().get(id.get());
			if (step == null) {
				throw new InvalidPlaybook("on_completion", id.get(), "the id of a step");
			}
			if (!followed.add(id.get())) {
				throw new InvalidPlaybook("on_completion", id.get(), "a step not followed before");
			}
			id = step.next();
		}
		return followed;
	}

}
