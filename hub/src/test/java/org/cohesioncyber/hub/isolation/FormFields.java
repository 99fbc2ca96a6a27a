package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The forms seen on pages, by the path they are sent to. */
final class FormFields {

	private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

	private final Map<String, Element> seen = new LinkedHashMap<>();

	private final Map<Route, List<Field>> known = new HashMap<>();

	/** Remembers every form of a page, once. */
	void learn(String html) {
		for (Element form : Jsoup.parse(html).select("form[method=post]")) {
			this.seen.putIfAbsent(form.attr("action").replaceAll(ID, "") + form.select("[name]").eachAttr("name"),
					form);
		}
		this.known.clear();
	}

	/** The fields of the form that is sent here, beside all fields any form has. */
	Map<String, String> of(Route route, String id) {
		Map<String, String> fields = Examples.forms(id);
		for (Field field : this.known.computeIfAbsent(route, this::fields)) {
			if (field.isOwn() || !fields.containsKey(field.name())) {
				String value = field.value() == null ? Examples.form(field.name()) : field.value();
				fields.put(field.name(), value == null || field.isId() ? id : value);
			}
		}
		return fields;
	}

	private List<Field> fields(Route route) {
		List<Field> fields = new ArrayList<>();
		for (Element form : this.seen.values()) {
			for (Element field : form.select("[name]:not([name=_csrf])")) {
				fields.add(field(field, form, route.answers(form.attr("action"))));
			}
		}
		return fields;
	}

	/**
	 * One field: an example of it if there is one and nothing else is offered, what is
	 * offered, or an id. What is offered to one is what another must not choose.
	 */
	private static Field field(Element field, Element form, boolean isOwn) {
		String name = field.attr("name");
		List<String> offered = offered(field, form);
		String example = Examples.form(name);
		if (example != null && (offered.isEmpty() || offered.contains(example))) {
			return new Field(name, null, isOwn, false);
		}
		String given = field.attr("value");
		if (field.attr("type").equals("hidden") && !given.isEmpty() && !given.matches(ID)) {
			return new Field(name, given, isOwn, false);
		}
		boolean isId = offered.isEmpty() || offered.getFirst().matches(ID);
		return new Field(name, isId ? null : offered.getFirst(), isOwn, isId);
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

	/**
	 * What goes into one field.
	 *
	 * @param value always this; null for an example made anew or an id
	 */
	private record Field(String name, @Nullable String value, boolean isOwn, boolean isId) {

	}

}
