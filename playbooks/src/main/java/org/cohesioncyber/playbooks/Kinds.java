package org.cohesioncyber.playbooks;

import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Objects told apart by their type. Where the vocabulary is open, those of other types
 * are kept as they are, and said.
 */
record Kinds(Map<String, Shape> shapes, boolean isOpen) implements Rule {

	Kinds {
		shapes = Map.copyOf(shapes);
	}

	@Override
	public void check(JsonNode value, String place, Flaws flaws) {
		String type = Json.text(value, "type");
		@Nullable Shape shape = this.shapes.get(type);
		String expected = String.join(", ", new TreeSet<>(this.shapes.keySet()));
		if (shape != null) {
			shape.check(value, place, flaws);
		}
		else if (this.isOpen && value.isObject() && !type.isBlank()) {
			flaws.remark(place + "/type", type, "a type this reader knows: " + expected);
		}
		else {
			flaws.refuse(place + "/type", value.path("type"), expected);
		}
	}

}
