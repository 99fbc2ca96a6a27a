package org.cohesioncyber.playbooks;

import java.util.HashMap;
import java.util.Map;

/** What the eight kinds of steps look like (CACAO 2.0, section 4). */
final class StepShapes {

	/** Milliseconds; a year is the longest anybody waits. */
	private static final long LONGEST = 366L * 24 * 60 * 60 * 1000;

	static final Rule STEP = step();

	private StepShapes() {
	}

	private static Rule step() {
		Rule variables = Rule.list(Rule.matching(CommonShapes.VARIABLE, "the name of a variable"), 1);
		Rule reference = Rule.id();
		Map<String, Shape> shapes = new HashMap<>();
		shapes.put("start", common().requiring("on_completion", reference));
		shapes.put("end", common());
		shapes.put("action",
				going().requiring("commands", Rule.list(CommandShapes.COMMAND, 1))
					.requiring("agent", reference)
					.with("targets", Rule.list(reference, 1))
					.with("in_args", variables)
					.with("out_args", variables));
		shapes.put("playbook-action",
				going().requiring("playbook_id", Rule.id("playbook"))
					.with("playbook_version", Rule.time())
					.with("in_args", variables)
					.with("out_args", variables));
		shapes.put("parallel", going().requiring("next_steps", Rule.list(reference, 2)));
		shapes.put("if-condition",
				going().requiring("condition", Rule.text())
					.requiring("on_true", reference)
					.with("on_false", reference));
		shapes.put("while-condition", going().requiring("condition", Rule.text()).requiring("on_true", reference));
		shapes.put("switch-condition", going().requiring("switch", Rule.text())
			.requiring("cases",
					Rule.dictionary("[^\\p{Cntrl}]{1,250}", "the value of a case, 1 to 250 characters", reference)));
		Rule kinds = new Kinds(shapes, false);
		return (value, place, flaws) -> {
			kinds.check(value, place, flaws);
			following(value.has("on_completion"), value.has("on_success"), value.has("on_failure"),
					Json.text(value, "type"), place, flaws);
		};
	}

	private static void following(boolean completion, boolean success, boolean failure, String type, String place,
			Flaws flaws) {
		if (type.equals("end") || type.equals("start")) {
			return;
		}
		if (completion && (success || failure)) {
			flaws.refuse(place, "on_completion beside others", "either on_completion, or on_success and on_failure");
		}
		if (!completion && !success) {
			flaws.refuse(place, "nothing follows", "on_completion or on_success");
		}
	}

	private static Shape going() {
		return common().with("on_completion", Rule.id()).with("on_success", Rule.id()).with("on_failure", Rule.id());
	}

	private static Shape common() {
		return Shape.empty()
			.requiring("type", Rule.text())
			.with("name", Rule.name())
			.with("description", Rule.text())
			.with("external_references", Rule.list(CommonShapes.REFERENCE, 1))
			.with("delay", Rule.whole(0, LONGEST))
			.with("timeout", Rule.whole(0, LONGEST))
			.with("step_variables", CommonShapes.VARIABLES)
			.with("owner", Rule.id())
			.with("step_extensions", CommonShapes.EXTENSIONS);
	}

}
