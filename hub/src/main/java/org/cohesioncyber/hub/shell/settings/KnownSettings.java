package org.cohesioncyber.hub.shell.settings;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every setting of the hub, read from the records that hold them. Names are compared the
 * way they may be written: as a property, or as an environment variable without dots and
 * dashes.
 */
final class KnownSettings {

	private static final String ROOT = "cohesion";

	private final Map<String, String> names = new TreeMap<>();

	private final Map<String, String> open = new TreeMap<>();

	/** Adds what a record bound at a prefix holds. */
	KnownSettings add(String prefix, Class<?> settings) {
		if (!settings.isRecord()) {
			throw new IllegalArgumentException("settings: " + settings.getName() + " (expected: a record)");
		}
		for (RecordComponent component : settings.getRecordComponents()) {
			addComponent(prefix + "." + dashed(component.getName()), component.getType());
		}
		return this;
	}

	private void addComponent(String name, Class<?> type) {
		if (type.isRecord()) {
			add(name, type);
		}
		else if (Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type) || type.isArray()) {
			this.open.put(bare(name), name);
		}
		else {
			this.names.put(bare(name), name);
		}
	}

	/** Whether a name is one of the hub's own; others are none of its business. */
	static boolean isOurs(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.startsWith(ROOT + ".") || lower.startsWith(ROOT + "_");
	}

	boolean knows(String name) {
		String bare = bare(name);
		return this.names.containsKey(bare) || this.open.keySet().stream().anyMatch(bare::startsWith);
	}

	/** All names in their documented form. */
	Set<String> documented() {
		Set<String> all = new TreeSet<>(this.names.values());
		all.addAll(this.open.values());
		return all;
	}

	private static String bare(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
