package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.cohesioncyber.hub.shared.Clause;
import org.cohesioncyber.hub.shared.ClauseChange;

import org.jspecify.annotations.Nullable;

/**
 * One dated text of the charter.
 *
 * @param name the month it dates from, such as {@code 2025-03}
 * @param clauses the text clause by clause, in French
 * @param changes what changed since the version before, in Markdown; blank for the first
 * @param renewUntil the last day on which signatures of versions before this one are in
 * force; {@code null} if they stay
 * @param groups what this version says of groups
 * @param text the exact text that is signed, see {@link CharterText}
 * @param textHash SHA-256 of the text in UTF-8, in hexadecimal: what a signature covers
 */
public record CharterVersion(String name, LocalDate effectiveOn, List<Clause> clauses, String changes,
		@Nullable LocalDate renewUntil, GroupRule groups, String text, String textHash) {

	/** The order in which versions follow each other. */
	static final Comparator<CharterVersion> ORDER = Comparator.comparing(CharterVersion::effectiveOn)
		.thenComparing(CharterVersion::name);

	public CharterVersion {
		clauses = List.copyOf(clauses);
	}

	static CharterVersion of(String name, LocalDate effectiveOn, List<Clause> clauses, String changes,
			@Nullable LocalDate renewUntil, GroupRule groups) {
		String text = CharterText.canonical(clauses);
		return new CharterVersion(name, effectiveOn, clauses, changes, renewUntil, groups, text, TextHash.of(text));
	}

	/** What became of each clause since a version before. */
	public List<ClauseChange> since(CharterVersion before) {
		return ClauseChange.compare(before.clauses(), this.clauses);
	}

	/** The text to begin the next version from, each title with the key it needs. */
	public String editableText() {
		return CharterText.editable(this.clauses);
	}

}
