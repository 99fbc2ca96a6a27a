package org.cohesioncyber.hub.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, in its order, and the opaque cursor of what follows; no cursor
 * means the end.
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

}
