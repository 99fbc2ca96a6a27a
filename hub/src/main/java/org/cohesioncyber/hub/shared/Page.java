package org.cohesioncyber.hub.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, in its order, and the opaque cursor of what follows; no cursor
 * means the end.
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/** Everything in a list, each page asked for by its cursor when it is reached. */
	public static <T> Stream<T> all(Function<@Nullable String, Page<T>> pages) {
		return Stream
			.<Page<T>>iterate(pages.apply(null), Objects::nonNull,
					page -> page.next == null ? null : pages.apply(page.next))
			.flatMap(page -> page.items.stream());
	}

	/**
	 * A page of what was found when one item more than fits was asked for.
	 * @param cursor that of the last item shown
	 */
	public static <T> Page<T> cut(List<T> found, int size, Function<T, String> cursor) {
		return found.size() <= size ? new Page<>(found, null)
				: new Page<>(found.subList(0, size), cursor.apply(found.get(size - 1)));
	}

	/**
	 * A page of a list that is all at hand.
	 * @param id of an item; the cursor is that of the first one of a page
	 * @param cursor blank for the first page
	 */
	public static <T> Page<T> of(List<T> all, Function<T, String> id, String cursor, int size) {
		List<T> rest = all.stream().dropWhile(one -> !cursor.isEmpty() && !id.apply(one).equals(cursor)).toList();
		return rest.size() > size ? new Page<>(rest.subList(0, size), id.apply(rest.get(size)))
				: new Page<>(rest, null);
	}

}
