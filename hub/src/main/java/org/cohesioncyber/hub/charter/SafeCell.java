package org.cohesioncyber.hub.charter;

import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula: one that would be is led by an
 * apostrophe, which reading takes off again.
 */
final class SafeCell {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

	private SafeCell() {
	}

	static String write(String value) {
		return isFormula(value) ? "'" + value : value;
	}

	static String read(String cell) {
		return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
	}

	/**
	 * Apostrophes before it count as part of it, so that reading undoes writing whatever
	 * stood there.
	 */
	private static boolean isFormula(String value) {
		return FORMULA.matcher(value).lookingAt();
	}

}
