package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.charter.CharterVersion;

/**
 * A clause as a page shows it.
 *
 * @param html its text, made harmless
 */
record ShownClause(String key, String title, Markdown.Html html) {

	/** Below headings of the third level. */
	private static final int TOP = 4;

	static List<ShownClause> of(CharterVersion version) {
		return version.clauses()
			.stream()
			.map(clause -> new ShownClause(clause.key(), clause.title(), Markdown.html(clause.text(), TOP)))
			.toList();
	}

}
