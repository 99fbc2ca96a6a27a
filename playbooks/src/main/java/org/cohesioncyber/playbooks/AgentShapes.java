package org.cohesioncyber.playbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who executes and on what (CACAO 2.0, sections 6 and 7); the vocabulary is open. */
final class AgentShapes {

	private static final Rule WORDS = Rule.dictionary("[a-zA-Z0-9_-]{0,250}", "a key of letters, digits, _ and -",
			Rule.text());

	private static final Rule CONTACT = Shape.empty()
		.with("email", WORDS)
		.with("phone", WORDS)
		.with("contact_details", Rule.text());

	private static final Rule LOCATION = Rule.dictionary("[a-z_]{1,40}", "a property of a civic location", Rule.text());

	/** A playbook travels: whoever reads it would have the secret. */
	private static final Rule SECRET = Rule.text().and((value, place, flaws) -> {
		if (!value.asString("").isEmpty() && !value.asString("").matches(CommonShapes.VARIABLE + ":value")) {
			flaws.remark(place, "a secret in clear", "a variable, or a key of a key management");
		}
	});

	static final Rule AGENT = new Kinds(agents(), true);

	static final Rule AUTHENTICATION = new Kinds(authentications(), true);

	private AgentShapes() {
	}

	private static Map<String, Shape> agents() {
		Map<String, Shape> shapes = new HashMap<>();
		List.of("individual", "group", "organization")
			.forEach(type -> shapes.put(type, agent().with("contact", CONTACT)));
		shapes.put("location", agent().with("logical", Rule.list(Rule.text(), 1)));
		shapes.put("sector", agent().requiring("sector", Rule.text()));
		shapes.put("security-category", agent().requiring("category", Rule.list(Rule.text(), 1)));
		Rule address = Rule.dictionary("dname|ipv4|ipv6|l2mac|vlan|url", "dname, ipv4, ipv6, l2mac, vlan or url",
				Rule.list(Rule.text(), 1));
		List.of("http-api", "linux", "net-address", "ssh")
			.forEach(type -> shapes.put(type,
					agent().requiring("address", address)
						.with("port", Rule.text())
						.with("authentication_info", Rule.id())
						.with("category", Rule.list(Rule.text(), 1))));
		return shapes;
	}

	private static Shape agent() {
		return Shape.empty()
			.requiring("type", Rule.text())
			.requiring("name", Rule.name())
			.with("description", Rule.text())
			.with("location", LOCATION)
			.with("agent_target_extensions", CommonShapes.EXTENSIONS);
	}

	private static Map<String, Shape> authentications() {
		Map<String, Shape> shapes = new HashMap<>();
		shapes.put("http-basic", authentication().with("user_id", Rule.text()).with("password", SECRET));
		shapes.put("user-auth", authentication().with("username", Rule.text()).with("password", SECRET));
		shapes.put("oauth2", authentication().requiring("oauth_header", Rule.text()).requiring("token", SECRET));
		return shapes;
	}

	private static Shape authentication() {
		return Shape.empty()
			.requiring("type", Rule.text())
			.with("name", Rule.text())
			.with("description", Rule.text())
			.with("kms", Rule.bool())
			.with("kms_key_identifier", Rule.text())
			.with("authentication_info_extensions", CommonShapes.EXTENSIONS);
	}

}
