package org.cohesioncyber.hub.charter;

/**
 * One clause of a version of the charter.
 *
 * @param key the same in every version, so that a clause is compared with what it was
 * even when it moved or was given another title
 * @param title plain text; blank for what stands before the first title
 * @param text Markdown
 */
public record Clause(String key, String title, String text) {

	/** What stands before the first title. */
	static final String PREAMBLE = "preambule";

	boolean isUntitled() {
		return this.title.isEmpty();
	}

}
