package org.cohesioncyber.hub.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;

/** Where a page of findings starts, opaque to callers. */
final class Position {

	private Position() {
	}

	static int read(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return 0;
		}
		try {
			int position = Integer
				.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
			if (position >= 0) {
				return position;
			}
		}
		catch (IllegalArgumentException _) {
			// Said below.
		}
		throw new InvalidInput("cursor", cursor, "la valeur « next » d’une page précédente",
				"the value \"next\" of an earlier page");
	}

	static String text(int position) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.valueOf(position).getBytes(StandardCharsets.US_ASCII));
	}

}
