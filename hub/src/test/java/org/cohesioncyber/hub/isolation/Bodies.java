package org.cohesioncyber.hub.isolation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.SessionRequest;
import org.cohesioncyber.hub.contacts.ContactDraft;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.workinggroups.MinutesDraft;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Plausible bodies for a handler, read from the records it takes and the forms its pages
 * show. Every id in them is the given one, whatever kind of thing it names, so that a
 * handler which checks one object and changes another, or takes one kind for another, is
 * caught.
 *
 * @param isSparse leaves out what need not be said, whose check might stand before
 * another
 */
record Bodies(String id, boolean isSparse, FormFields forms) {

	private static final Set<String> NEEDLESS = Set.of("incident", "shown", "shownTo", "territory", "addressees",
			"inject", "plans", "aboutActivity", "aboutPlan", "finding");

	/** What handlers read that take the bytes as they came. */
	private static final Map<String, Class<?>> READ_BY_HAND = Map.of("POST /api/v1/agent/alerts", AlertBatch.class,
			"POST /api/v1/agent/sessions", SessionRequest.class);

	MediaType type(Route route) {
		if (takesFile(route)) {
			return MediaType.TEXT_PLAIN;
		}
		return route.isMachine() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED;
	}

	byte[] body(Route route) {
		if (takesFile(route)) {
			return this.id.getBytes(StandardCharsets.UTF_8);
		}
		return (route.isMachine() ? JsonMapper.shared().writeValueAsString(json(route)) : form(route))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static boolean takesFile(Route route) {
		return route.isMachine() && Arrays.stream(route.handler().getMethodParameters())
			.anyMatch(parameter -> parameter.getParameterType() == Upload.class);
	}

	private String form(Route route) {
		return this.forms.of(route, this.id)
			.entrySet()
			.stream()
			.filter(field -> isSaid(field.getKey()))
			.map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private Object json(Route route) {
		Class<?> byHand = READ_BY_HAND.get(route.toString());
		if (byHand != null) {
			return value(byHand);
		}
		return Arrays.stream(route.handler().getMethodParameters())
			.filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
			.findFirst()
			.map(parameter -> value(parameter.getGenericParameterType()))
			.orElse(Map.of());
	}

	private Object value(Type type) {
		if (type instanceof ParameterizedType generic) {
			Class<?> raw = (Class<?>) generic.getRawType();
			if (Collection.class.isAssignableFrom(raw) || Optional.class == raw) {
				return List.of(value(generic.getActualTypeArguments()[0]));
			}
			return Map.of();
		}
		return type instanceof Class<?> plain ? value(plain) : "x";
	}

	private Object value(Class<?> type) {
		if (type.isEnum()) {
			return String.valueOf(type.getEnumConstants()[0]);
		}
		if (type == Observable.class) {
			return Map.of("type", "domain-name", "value", "exemple.example");
		}
		if (type == ContactDraft.ChannelDraft.class) {
			return Map.of("kind", "MOBILE", "address", "06 39 98 12 34");
		}
		if (type == MinutesDraft.Line.class) {
			return Map.of("organisation", Victim.ORGANISATION.toString(), "presence", "PRESENT");
		}
		if (type.isRecord()) {
			Map<String, Object> fields = new LinkedHashMap<>();
			for (RecordComponent component : type.getRecordComponents()) {
				if (isSaid(component.getName())) {
					fields.put(component.getName(), field(component));
				}
			}
			return fields;
		}
		return simple(type);
	}

	private Object field(RecordComponent component) {
		String example = isText(component) ? Examples.json(component.getName()) : null;
		if (example == null) {
			return value(component.getGenericType());
		}
		return component.getType() == String.class ? example : List.of(example);
	}

	/** One text, or a list of them. */
	private static boolean isText(RecordComponent component) {
		return component.getType() == String.class || component.getGenericType() instanceof ParameterizedType generic
				&& generic.getRawType() == List.class && generic.getActualTypeArguments()[0] == String.class;
	}

	private Object simple(Class<?> type) {
		return switch (type.getSimpleName()) {
			case "UUID" -> this.id;
			case "Instant" -> "2026-01-01T00:00:00Z";
			case "LocalDate" -> "2026-01-01";
			case "boolean", "Boolean" -> true;
			case "int", "long", "Integer", "Long" -> 1;
			// A text field may be an id, too.
			default -> this.id;
		};
	}

	private boolean isSaid(String name) {
		return !this.isSparse || !NEEDLESS.contains(name);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
