package org.cohesioncyber.playbooks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Which properties an object has, and what each must be like. */
final class Shape implements Rule {

	private final Map<String, Rule> properties;

	private final Set<String> required;

	private Shape(Map<String, Rule> properties, Set<String> required) {
		this.properties = Map.copyOf(properties);
		this.required = Set.copyOf(required);
	}

	static Shape empty() {
		return new Shape(Map.of(), Set.of());
	}

	Shape with(String property, Rule rule) {
		Map<String, Rule> more = new HashMap<>(this.properties);
		more.put(property, rule);
		return new Shape(more, this.required);
	}

	Shape requiring(String property, Rule rule) {
		Shape with = with(property, rule);
		Set<String> more = new HashSet<>(this.required);
		more.add(property);
		return new Shape(with.properties, more);
	}

	@Override
	public void check(JsonNode value, String place, Flaws flaws) {
		if (!value.isObject()) {
			flaws.refuse(place, value, "an object");
			return;
		}
		this.required.stream()
			.sorted()
			.filter(property -> !value.has(property))
			.forEach(property -> flaws.refuse(Rule.pointer(place, property), "nothing", "it is required"));
		for (Map.Entry<String, JsonNode> entry : value.properties()) {
			String there = Rule.pointer(place, entry.getKey());
			Rule rule = this.properties.get(entry.getKey());
			if (rule == null) {
				flaws.refuse(there, entry.getKey(), "a property CACAO 2.0 knows here; others go into an extension");
			}
			else {
				rule.check(entry.getValue(), there, flaws);
			}
		}
	}

}
