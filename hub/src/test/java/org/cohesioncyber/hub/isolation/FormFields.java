package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The forms seen on pages, by the path they are sent to. */
final class FormFields {

	private final List<Element> seen = new ArrayList<>();

	/** Remembers every form of a page. */
	void learn(String html) {
		this.seen.addAll(Jsoup.parse(html).select("form[method=post]"));
	}

	/** The fields of the form that is sent here, beside all fields any form has. */
	Map<String, String> of(Route route, String id) {
		Map<String, String> fields = Examples.forms(id);
		for (Element form : this.seen) {
			boolean isSentHere = route.answers(form.attr("action"));
			for (Element field : form.select("[name]:not([name=_csrf])")) {
				if (isSentHere || !fields.containsKey(field.attr("name"))) {
					fields.put(field.attr("name"), value(field, form, id));
				}
			}
		}
		return fields;
	}

	private static String value(Element field, Element form, String id) {
		List<String> offered = offered(field, form);
		String example = Examples.form(field.attr("name"));
		if (example != null && (offered.isEmpty() || offered.contains(example))) {
			return example;
		}
		if (field.attr("type").equals("hidden") && !field.attr("value").isEmpty() && !isId(field.attr("value"))) {
			return field.attr("value");
		}
		// What is offered to one is what another must not choose.
		return offered.isEmpty() || isId(offered.getFirst()) ? id : offered.getFirst();
	}

	private static List<String> offered(Element field, Element form) {
		Map<String, List<Element>> options = new HashMap<>();
		options.put("select", field.select("option"));
		options.put("radio", form.select("[type=radio]").stream().filter(one -> isSame(one, field)).toList());
		options.put("checkbox", form.select("[type=checkbox]").stream().filter(one -> isSame(one, field)).toList());
		String kind = field.tagName().equals("select") ? "select" : field.attr("type");
		return options.getOrDefault(kind, List.of())
			.stream()
			.map(option -> option.attr("value"))
			.filter(value -> !value.isEmpty())
			.toList();
	}

	private static boolean isSame(Element one, Element other) {
		return one.attr("name").equals(other.attr("name"));
	}

	private static boolean isId(String value) {
		return value.matches("[0-9a-f]{8}-[0-9a-f-]{27}");
	}

}
