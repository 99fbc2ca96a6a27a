package org.cohesioncyber.hub.shell.page;

import java.util.regex.Pattern;

/**
 * Turns the spaces French wants unbreakable (before {@code : ; ! ? »}, after {@code «})
 * into no-break spaces, so that nobody has to type them.
 */
final class FrenchTypography {

	private static final Pattern BEFORE = Pattern.compile(" (?=[:;!?»])");

	private static final Pattern AFTER = Pattern.compile("(?<=«) ");

	private FrenchTypography() {
	}

	static String of(String text) {
		return AFTER.matcher(BEFORE.matcher(text).replaceAll("\u00a0")).replaceAll("\u00a0");
	}

}
