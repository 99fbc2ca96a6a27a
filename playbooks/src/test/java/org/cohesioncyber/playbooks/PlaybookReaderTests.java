package org.cohesioncyber.playbooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlaybookReaderTests {

	private static final String PLAYBOOK = """
			{"type": "playbook", "spec_version": "cacao-2.0", "id": "playbook--1b1f5f0e-6f0d-4c43-9a37-0c2f3e8d7a51",
			 "name": "Essai", "description": "Un essai", "modified": "2026-11-22T00:00:00.000Z",
			 "workflow_start": "start--1", "x_unknown": true, "workflow": {
			  "start--1": {"type": "start", "on_completion": "action--2"},
			  "action--2": {"type": "action", "name": "Isoler", "commands": [{"type": "manual", "command": "Débrancher."}],
			   "on_completion": "end--3"},
			  "end--3": {"type": "end"}}}
			""";

	private final PlaybookReader reader = new PlaybookReader();

	@Test
	void readsTheActionsInTheirOrder() {
		assertThat(this.reader.read(PLAYBOOK).actions()).singleElement()
			.satisfies(action -> assertThat(action.commands()).containsExactly("Débrancher."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"cacao-2.0"             | "cacao-1.1"            | spec_version: cacao-1.1 (expected: cacao-2.0)
			"on_completion": "end--3" | "on_completion": "end--9" | on_completion: end--9 (expected: the id of a step)
			"on_completion": "end--3" | "on_completion": "action--2" | a step not followed before
			"workflow_start": "start--1" | "workflow_start": "end--3" | the id of a start step
			"manual"                | "bash"                 | type: bash (expected: manual)
			"type": "end"           | "type": "parallel"     | workflow: end--3
			1b1f5f0e                | nonsense               | playbook-- and a UUID
			00:00:00.000Z           | noon                   | an RFC 3339 time
			"name": "Essai"         | "name": 7              | name: 7 (expected: a text)
			{"type": "playbook"     | [                      | JSON
			""")
	void refusesWhatBreaksARuleAndSaysWhich(String part, String replacement, String message) {
		assertThat(PLAYBOOK).contains(part);
		assertThatThrownBy(() -> this.reader.read(PLAYBOOK.replace(part, replacement)))
			.isInstanceOf(InvalidPlaybook.class)
			.hasMessageContaining(message);
	}

}
