package org.cohesioncyber.hub.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list of members by name; what follows it stays the same when people come
 * and go. Its text is opaque to callers, who only send it back.
 */
record MemberPlace(String name, String subject) {

	private static final MemberPlace START = new MemberPlace("", "");

	/** Reads a caller's place; none is the start. */
	static MemberPlace read(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return START;
		}
		try {
			String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			int end = place.lastIndexOf('\n');
			if (end > 0 && place.indexOf('\0') < 0) {
				return new MemberPlace(place.substring(0, end), place.substring(end + 1));
			}
		}
		catch (IllegalArgumentException _) {
			// Said below.
		}
		throw new InvalidInput("cursor", text, "la valeur « next » d’une page précédente",
				"the value \"next\" of an earlier page");
	}

	static MemberPlace of(Member member) {
		return new MemberPlace(member.name(), member.subject());
	}

	String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.name + "\n" + this.subject).getBytes(StandardCharsets.UTF_8));
	}

}
