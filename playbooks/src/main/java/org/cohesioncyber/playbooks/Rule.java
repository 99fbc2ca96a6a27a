package org.cohesioncyber.playbooks;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** What a value must be like. */
@FunctionalInterface
interface Rule {

	String UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}";

	/** Anything but tab and line breaks, which are how paragraphs are written. */
	Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

	/** Markup has no place in a name, and whoever shows it must not depend on that. */
	Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!]|javascript:", Pattern.CASE_INSENSITIVE);

	void check(JsonNode value, String place, Flaws flaws);

	/** Any text. */
	static Rule text() {
		return (value, place, flaws) -> {
			if (!value.isString()) {
				flaws.refuse(place, value, "a text");
			}
			else if (CONTROL.matcher(value.asString()).find()) {
				flaws.refuse(place, value.asString(), "no control characters");
			}
		};
	}

	/** A text of one line that is shown as a title: not blank, no markup. */
	static Rule name() {
		return text().and((value, place, flaws) -> {
			String text = value.asString("");
			if (text.isBlank()) {
				flaws.refuse(place, value, "a text that is not blank");
			}
			if (MARKUP.matcher(text).find()) {
				flaws.refuse(place, text, "plain text without markup");
			}
		});
	}

	static Rule matching(String pattern, String expected) {
		Pattern compiled = Pattern.compile(pattern);
		return (value, place, flaws) -> {
			if (!value.isString() || !compiled.matcher(value.asString()).matches()) {
				flaws.refuse(place, value, expected);
			}
		};
	}

	/** An identifier of one of these kinds; of any kind when none is named. */
	static Rule id(String... kinds) {
		String kind = kinds.length == 0 ? "[a-z][a-z0-9-]+[a-z0-9]" : "(" + String.join("|", kinds) + ")";
		String expected = kinds.length == 0 ? "an identifier" : String.join(" or ", kinds) + " -- and a UUID";
		return matching(kind + "--" + UUID, expected);
	}

	static Rule time() {
		return (value, place, flaws) -> {
			try {
				if (!value.isString() || !value.asString().endsWith("Z")) {
					flaws.refuse(place, value, "an RFC 3339 time in UTC");
				}
				else {
					Instant.parse(value.asString());
				}
			}
			catch (DateTimeParseException _) {
				flaws.refuse(place, value, "an RFC 3339 time in UTC");
			}
		};
	}

	static Rule whole(long least, long most) {
		return (value, place, flaws) -> {
			if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least
					|| value.asLong() > most) {
				flaws.refuse(place, value, "a whole number from " + least + " to " + most);
			}
		};
	}

	static Rule bool() {
		return (value, place, flaws) -> {
			if (!value.isBoolean()) {
				flaws.refuse(place, value, "true or false");
			}
		};
	}

	static Rule oneOf(String... words) {
		Set<String> known = Set.of(words);
		return (value, place, flaws) -> {
			if (!value.isString() || !known.contains(value.asString())) {
				flaws.refuse(place, value, String.join(", ", new TreeSet<>(known)));
			}
		};
	}

	/** Of an open vocabulary (-ov): others are legal, and said. */
	static Rule openlyOneOf(String... words) {
		Set<String> known = Set.of(words);
		return text().and((value, place, flaws) -> {
			if (value.isString() && !known.contains(value.asString())) {
				flaws.remark(place, value, "a word of the vocabulary: " + String.join(", ", new TreeSet<>(known)));
			}
		});
	}

	static Rule list(Rule each, int least) {
		return (value, place, flaws) -> {
			if (!value.isArray() || value.size() < least) {
				flaws.refuse(place, value, "a list of at least " + least);
				return;
			}
			for (int i = 0; i < value.size(); i++) {
				each.check(value.get(i), place + "/" + i, flaws);
			}
		};
	}

	/** An object whose keys are free, within a pattern. */
	static Rule dictionary(String keys, String expected, Rule each) {
		Pattern pattern = Pattern.compile(keys);
		return (value, place, flaws) -> {
			if (!value.isObject()) {
				flaws.refuse(place, value, "an object");
				return;
			}
			for (Map.Entry<String, JsonNode> entry : value.properties()) {
				if (!pattern.matcher(entry.getKey()).matches()) {
					flaws.refuse(place, entry.getKey(), expected);
				}
				each.check(entry.getValue(), pointer(place, entry.getKey()), flaws);
			}
		};
	}

	/** What may be anything: kept as it is, and said. */
	static Rule extension() {
		return (value, place, flaws) -> {
			if (!value.isObject()) {
				flaws.refuse(place, value, "an object");
			}
			else {
				flaws.remark(place, "extension", "something this reader knows");
			}
		};
	}

	static Rule all(Rule... rules) {
		List<Rule> all = List.copyOf(Arrays.asList(rules));
		return (value, place, flaws) -> all.forEach(rule -> rule.check(value, place, flaws));
	}

	default Rule and(Rule other) {
		return all(this, other);
	}

	/** The pointer of a property (RFC 6901). */
	static String pointer(String place, String property) {
		return place + "/" + property.replace("~", "~0").replace("/", "~1");
	}

}
