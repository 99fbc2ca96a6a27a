package org.cohesioncyber.playbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the twelve kinds of commands look like (CACAO 2.0, section 5). */
final class CommandShapes {

	private static final List<String> PLAIN = List.of("manual", "bash", "powershell", "ssh", "caldera-cmd");

	private static final List<String> ENCODED = List.of("elastic", "jupyter", "kestrel", "sigma", "yara");

	private static final Rule BASE64 = Rule.matching("[A-Za-z0-9+/\\r\\n]*={0,2}\\s*", "base64");

	private static final Rule HEADERS = Rule.dictionary("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}", "the name of a header",
			Rule.list(Rule.text(), 1));

	/** Exactly one of the two says what to do. */
	private static final Rule EITHER = (value, place, flaws) -> {
		if (value.has("command") == value.has("command_b64")) {
			flaws.refuse(place, value.has("command") ? "both" : "neither", "either command or command_b64");
		}
	};

	static final Rule COMMAND = command();

	private CommandShapes() {
	}

	private static Rule command() {
		Map<String, Shape> shapes = new HashMap<>();
		PLAIN.forEach(
				type -> shapes.put(type, common().with("command", type.equals("manual") ? Rule.name() : Rule.text())
					.with("command_b64", BASE64)));
		ENCODED.forEach(type -> shapes.put(type, common().requiring("command_b64", BASE64)));
		shapes.put("http-api",
				common().requiring("command", Rule.matching("[A-Z]{3,10} \\S+( HTTP/\\d(\\.\\d)?)?", "a request line"))
					.with("headers", HEADERS)
					.with("content", Rule.text())
					.with("content_b64", BASE64));
		shapes.put("openc2-http",
				common().requiring("command", Rule.text()).requiring("content_b64", BASE64).with("headers", HEADERS));
		Rule kinds = new Kinds(shapes, false);
		return (value, place, flaws) -> {
			kinds.check(value, place, flaws);
			if (PLAIN.contains(Json.text(value, "type"))) {
				EITHER.check(value, place, flaws);
			}
		};
	}

	private static Shape common() {
		return Shape.empty()
			.requiring("type", Rule.text())
			.with("description", Rule.text())
			.with("version", Rule.text())
			.with("playbook_activity", Rule.openlyOneOf(Words.ACTIVITIES))
			.with("external_references", Rule.list(CommonShapes.REFERENCE, 0));
	}

}
