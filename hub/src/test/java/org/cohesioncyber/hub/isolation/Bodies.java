package org.cohesioncyber.hub.isolation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Plausible bodies for a handler, read from the records it takes: every id names
 * something of the victim's, so that a handler which checks one object and changes
 * another is caught.
 */
final class Bodies {

	private final String id;

	Bodies(String id) {
		this.id = id;
	}

	/** The JSON a handler takes, as a map; a handler without a body gets an empty one. */
	Object json(Route route) {
		return Arrays.stream(route.handler().getMethodParameters())
			.filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
			.findFirst()
			.map(parameter -> value(parameter.getGenericParameterType()))
			.orElse(Map.of());
	}

	/** The fields of a page's form. */
	MultiValueMap<String, String> form(Route route) {
		LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (MethodParameter parameter : route.handler().getMethodParameters()) {
			if (parameter.getParameterType().isRecord()) {
				for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
					fields.add(component.getName(), text(component.getGenericType()));
				}
			}
		}
		return fields;
	}

	private String text(Type type) {
		Object value = value(type);
		if (value instanceof Collection<?> several) {
			return several.isEmpty() ? "" : String.valueOf(several.iterator().next());
		}
		return value instanceof Map ? this.id : String.valueOf(value);
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
		if (type.isRecord()) {
			Map<String, Object> fields = new LinkedHashMap<>();
			for (RecordComponent component : type.getRecordComponents()) {
				fields.put(component.getName(), value(component.getGenericType()));
			}
			return fields;
		}
		return simple(type);
	}

	private Object simple(Class<?> type) {
		if (type == UUID.class) {
			return this.id;
		}
		if (type == Instant.class) {
			return "2026-01-01T00:00:00Z";
		}
		if (type == LocalDate.class) {
			return "2026-01-01";
		}
		if (type == boolean.class || type == Boolean.class) {
			return true;
		}
		if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
			return 1;
		}
		// A text field may be an id, too.
		return this.id;
	}

}
