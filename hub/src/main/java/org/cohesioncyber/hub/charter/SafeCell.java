package org.cohesioncyber.hub.charter;

/**
 * A cell that no spreadsheet takes for a formula: one that would be is led by an
 * apostrophe, which reading takes off again.
 */
final class SafeCell {

	private static final String FORMULAS = "=+-@\t\r";

	private SafeCell() {
	}

	static String write(String value) {
		boolean isQuotedAlready = value.startsWith("'") && isFormula(value.substring(1));
		return isFormula(value) || isQuotedAlready ? "'" + value : value;
	}

	static String read(String cell) {
		boolean isSafe = cell.startsWith("'") && (isFormula(cell.substring(1)) || cell.startsWith("''"));
		return isSafe ? cell.substring(1) : cell;
	}

	private static boolean isFormula(String value) {
		return !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0;
	}

}
