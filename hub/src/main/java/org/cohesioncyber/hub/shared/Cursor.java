package org.cohesioncyber.hub.shared;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a list sorted by moment and id goes on, newest first: the last item shown. Opaque
 * to callers, who only send it back.
 */
public record Cursor(Instant at, UUID id) {

	/** The place before the newest item. */
	public static final Cursor START = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

	private static final int LENGTH = 28;

	/** Reads a caller's cursor; none is the start. */
	public static Cursor read(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return START;
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
			Cursor cursor = new Cursor(Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()),
					new UUID(bytes.getLong(), bytes.getLong()));
			if (!bytes.hasRemaining() && !cursor.at.isBefore(Instant.EPOCH) && !cursor.at.isAfter(START.at)) {
				return cursor;
			}
		}
		catch (IllegalArgumentException | BufferUnderflowException | DateTimeException | ArithmeticException _) {
			// Said below.
		}
		throw new InvalidInput("cursor", text, "la valeur « next » d’une page précédente",
				"the value \"next\" of an earlier page");
	}

	/** The text to send back for what follows. */
	public String text() {
		byte[] bytes = ByteBuffer.allocate(LENGTH)
			.putLong(this.at.getEpochSecond())
			.putInt(this.at.getNano())
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits())
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
