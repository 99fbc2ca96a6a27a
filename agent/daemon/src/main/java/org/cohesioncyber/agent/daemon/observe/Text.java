package org.cohesioncyber.agent.daemon.observe;

import org.jspecify.annotations.Nullable;

/** Makes what a log says fit to be sent. */
final class Text {

	private Text() {
	}

	/** One line without control characters or half characters, cut to a length. */
	static String line(@Nullable String text, int longest) {
		if (text == null) {
			return "";
		}
		String clean = text.codePoints()
			.map((c) -> (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) ? ' ' : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
		if (clean.length() <= longest) {
			return clean;
		}
		int end = Character.isHighSurrogate(clean.charAt(longest - 2)) ? longest - 2 : longest - 1;
		return clean.substring(0, end) + "…";
	}

}
