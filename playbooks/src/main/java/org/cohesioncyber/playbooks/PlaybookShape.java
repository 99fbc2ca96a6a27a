package org.cohesioncyber.playbooks;

import java.util.Map;

/** What a playbook looks like (CACAO 2.0, section 3). */
final class PlaybookShape {

	static final Shape PLAYBOOK = identified(Shape.empty()).with("playbook_types", words(Words.TYPES))
		.with("playbook_activities", words(Words.ACTIVITIES))
		.with("playbook_processing_summary", summary())
		.with("priority", Rule.whole(0, 100))
		.with("severity", Rule.whole(0, 100))
		.with("impact", Rule.whole(0, 100))
		.with("industry_sectors", Rule.list(Rule.text(), 1))
		.with("derived_from", Rule.list(Rule.id("playbook"), 1))
		.with("related_to", Rule.list(Rule.id(), 1))
		.with("markings", Rule.list(Rule.id(), 1))
		.with("playbook_variables", CommonShapes.VARIABLES)
		.with("playbook_extensions", CommonShapes.EXTENSIONS)
		.requiring("workflow_start", Rule.id("start"))
		.with("workflow_exception", Rule.id())
		.requiring("workflow",
				Rule.dictionary("[a-z][a-z0-9-]+--" + Rule.UUID, "a kind of step -- and a UUID", StepShapes.STEP))
		.with("agent_definitions", definitions(AgentShapes.AGENT))
		.with("target_definitions", definitions(AgentShapes.AGENT))
		.with("authentication_info_definitions", definitions(AgentShapes.AUTHENTICATION))
		.with("extension_definitions", definitions(extension()))
		.with("data_marking_definitions", definitions(markings()))
		.with("signatures", Rule.list(SignatureShape.SIGNATURE, 1));

	private PlaybookShape() {
	}

	private static Shape identified(Shape shape) {
		return shape.requiring("type", Rule.oneOf("playbook"))
			.requiring("spec_version", Rule.oneOf("cacao-2.0"))
			.requiring("id", Rule.id("playbook"))
			.requiring("name", Rule.name())
			.with("description", Rule.text())
			.requiring("created_by", Rule.id())
			.requiring("created", Rule.time())
			.requiring("modified", Rule.time())
			.with("revoked", Rule.bool())
			.with("valid_from", Rule.time())
			.with("valid_until", Rule.time())
			.with("labels", Rule.list(Rule.name(), 1))
			.with("external_references", Rule.list(CommonShapes.REFERENCE, 1));
	}

	private static Rule words(String[] vocabulary) {
		return Rule.list(Rule.openlyOneOf(vocabulary), 1);
	}

	private static Rule summary() {
		Shape summary = Shape.empty();
		for (String word : Words.SUMMARY) {
			summary = summary.with(word, Rule.bool());
		}
		return summary;
	}

	private static Rule definitions(Rule each) {
		return Rule.dictionary("[a-z][a-z0-9-]+[a-z0-9]--" + Rule.UUID, "an identifier", each);
	}

	private static Rule extension() {
		return Shape.empty()
			.requiring("type", Rule.oneOf("extension-definition"))
			.requiring("name", Rule.name())
			.with("description", Rule.text())
			.requiring("created_by", Rule.id())
			.requiring("schema", Rule.text())
			.requiring("version", Rule.text())
			.with("external_references", Rule.list(CommonShapes.REFERENCE, 0));
	}

	private static Rule markings() {
		Shape common = Shape.empty()
			.requiring("type", Rule.text())
			.requiring("id", Rule.id())
			.with("name", Rule.name())
			.with("description", Rule.text())
			.requiring("created_by", Rule.id())
			.requiring("created", Rule.time())
			.with("revoked", Rule.bool())
			.with("valid_from", Rule.time())
			.with("valid_until", Rule.time())
			.with("labels", Rule.list(Rule.name(), 1))
			.with("external_references", Rule.list(CommonShapes.REFERENCE, 1))
			.with("marking_extensions", CommonShapes.EXTENSIONS);
		return new Kinds(Map.of("marking-tlp", common.requiring("tlpv2_level", Rule.oneOf(Words.TLP)),
				"marking-statement", common.requiring("statement", Rule.text())), true);
	}

}
