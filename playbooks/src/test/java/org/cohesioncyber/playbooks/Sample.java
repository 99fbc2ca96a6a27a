package org.cohesioncyber.playbooks;

/** A small playbook with every kind of step, to be changed by tests. */
final class Sample {

	static final String ACTION = "action--8e5a1c9e-50e7-4b7e-8a51-3d9c1f0a7b11";

	static final String WHILE = "while-condition--4f2a6f0e-0a5d-4c1b-9d55-8a3f0b1c2d03";

	static final String LAST = "action--0c9d7a52-1e0f-4f4c-8b3a-5f6e7d8c9b10";

	private static final String TEXT = """
			{"type": "playbook", "spec_version": "cacao-2.0", "id": "playbook--1b1f5f0e-6f0d-4c43-9a37-0c2f3e8d7a51",
			 "name": "Essai", "description": "Un essai", "created_by": "identity--cdcd74f4-5162-4e9e-aa5e-cc8cdb1afa84",
			 "created": "2026-11-22T00:00:00.000Z", "modified": "2026-11-22T00:00:00.000Z", "labels": ["draft"],
			 "playbook_variables": {"__sain__": {"type": "bool", "value": "false"}},
			 "playbook_extensions": {"extension-definition--9c1d3f34-88ab-4f7a-9a01-2b3c4d5e6f70": {"note": [1.5, null]}},
			 "agent_definitions": {
			  "group--3cadc57e-92ae-4e9e-8cba-66f0f9737d19": {"type": "group", "name": "Cellule"},
			  "soarca--0af1b2c3-1111-4222-8333-444455556666": {"type": "soarca", "name": "Robot", "x": {"y": 1}}},
			 "workflow_start": "start--aacee11c-0cf0-494d-bd4a-399ae82f3629",
			 "workflow": {
			  "start--aacee11c-0cf0-494d-bd4a-399ae82f3629": {"type": "start", "on_completion": "%1$s"},
			  "%1$s": {"type": "action", "name": "Isoler", "timeout": 900000,
			   "agent": "group--3cadc57e-92ae-4e9e-8cba-66f0f9737d19",
			   "commands": [{"type": "manual", "command": "Débrancher."}],
			   "on_success": "parallel--7d6c5b4a-3f2e-4d1c-8b0a-9f8e7d6c5b4a", "on_failure": "%3$s"},
			  "parallel--7d6c5b4a-3f2e-4d1c-8b0a-9f8e7d6c5b4a": {"type": "parallel",
			   "next_steps": ["%2$s", "if-condition--2b3c4d5e-6f70-4a1b-8c2d-3e4f5a6b7c8d"],
			   "on_completion": "switch-condition--5e4d3c2b-1a09-4f8e-9d7c-6b5a4f3e2d1c"},
			  "%2$s": {"type": "while-condition",
			   "condition": "__sain__:value = 'false'", "on_true": "action--6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d",
			   "on_completion": "end--11111111-2222-4333-8444-555555555555"},
			  "action--6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d": {"type": "action", "name": "Vérifier",
			   "agent": "soarca--0af1b2c3-1111-4222-8333-444455556666",
			   "commands": [{"type": "bash", "command_b64": "bHMgLWw="}], "on_completion": "%2$s"},
			  "if-condition--2b3c4d5e-6f70-4a1b-8c2d-3e4f5a6b7c8d": {"type": "if-condition", "condition": "__sain__:value = 'true'",
			   "on_true": "end--11111111-2222-4333-8444-555555555555", "on_completion": "end--11111111-2222-4333-8444-555555555555"},
			  "switch-condition--5e4d3c2b-1a09-4f8e-9d7c-6b5a4f3e2d1c": {"type": "switch-condition", "switch": "__sain__:value",
			   "cases": {"true": "%3$s", "default": "end--11111111-2222-4333-8444-555555555555"},
			   "on_completion": "playbook-action--99887766-5544-4332-8110-ffeeddccbbaa"},
			  "playbook-action--99887766-5544-4332-8110-ffeeddccbbaa": {"type": "playbook-action",
			   "playbook_id": "playbook--2c2f5f0e-6f0d-4c43-9a37-0c2f3e8d7a52", "on_completion": "%3$s"},
			  "%3$s": {"type": "action", "name": "Prévenir",
			   "agent": "group--3cadc57e-92ae-4e9e-8cba-66f0f9737d19",
			   "commands": [{"type": "manual", "command": "Appeler l’astreinte."}], "on_completion": "end--11111111-2222-4333-8444-555555555555"},
			  "end--11111111-2222-4333-8444-555555555555": {"type": "end"}}}
			"""
		.formatted(ACTION, WHILE, LAST);

	private Sample() {
	}

	static String text() {
		return TEXT;
	}

	/** The same with one part of it replaced where it first stands. */
	static String with(String part, String replacement) {
		int at = TEXT.indexOf(part);
		if (at < 0) {
			throw new IllegalArgumentException("not in the sample: " + part);
		}
		return TEXT.substring(0, at) + replacement + TEXT.substring(at + part.length());
	}

	static Playbook playbook() {
		return new PlaybookReader().read(TEXT);
	}

}
