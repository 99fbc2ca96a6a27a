package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a handler may be asked about, each with the type that handlers take its id as. */
final class Things {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

	/** So many of another kind are put where they do not belong. */
	private static final int STRAYS = 2;

	private final Map<String, Class<?>> kinds = new LinkedHashMap<>();

	Things with(Class<?> kind, Object id) {
		this.kinds.put(id.toString(), kind);
		return this;
	}

	Things and(Things more) {
		Things all = new Things();
		all.kinds.putAll(this.kinds);
		all.kinds.putAll(more.kinds);
		return all;
	}

	/** The ids among them, in the order they came. */
	List<String> ids() {
		return this.kinds.keySet().stream().filter(name -> ID.matcher(name).matches()).toList();
	}

	/**
	 * What to put where a handler takes this type: some strays, other ones at each turn,
	 * and then all that fits. Of a type nothing here has, everything might fit.
	 */
	List<String> fitting(Class<?> type, int turn) {
		if (!this.kinds.containsValue(type)) {
			return List.copyOf(this.kinds.keySet());
		}
		List<String> strays = names(type, false);
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < Math.min(STRAYS, strays.size()); i++) {
			chosen.add(strays.get(Math.floorMod(turn + i, strays.size())));
		}
		chosen.addAll(names(type, true));
		return chosen;
	}

	private List<String> names(Class<?> type, boolean isFitting) {
		return this.kinds.entrySet()
			.stream()
			.filter(thing -> thing.getValue().equals(type) == isFitting)
			.map(Map.Entry::getKey)
			.toList();
	}

}
