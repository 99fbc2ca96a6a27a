package org.cohesioncyber.hub.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What became of a clause from one version to another.
 *
 * @param title as it is now, or as it was if the clause is gone
 * @param retitled the title, if it changed, word by word; empty otherwise
 * @param text the text, if it changed, word by word; empty otherwise
 */
public record ClauseChange(Kind kind, String key, String title, List<Piece> retitled, List<Piece> text) {

	public ClauseChange {
		retitled = List.copyOf(retitled);
		text = List.copyOf(text);
	}

	/** What happened to a clause. */
	public enum Kind {

		ADDED, REMOVED, CHANGED, SAME

	}

	/**
	 * Two texts compared clause by clause, in the order of the later one; a clause that
	 * is gone stands behind the one it stood behind.
	 */
	public static List<ClauseChange> compare(List<Clause> before, List<Clause> after) {
		Map<String, Clause> old = new LinkedHashMap<>();
		before.forEach(clause -> old.put(clause.key(), clause));
		List<ClauseChange> changes = new ArrayList<>(
				after.stream().map(clause -> of(old.get(clause.key()), clause)).toList());
		int behind = -1;
		for (Clause clause : before) {
			int at = indexOf(changes, clause.key());
			if (at < 0) {
				at = behind + 1;
				changes.add(at, new ClauseChange(Kind.REMOVED, clause.key(), clause.title(), List.of(),
						List.of(new Piece(Piece.Kind.DELETED, clause.text()))));
			}
			behind = at;
		}
		return List.copyOf(changes);
	}

	private static int indexOf(List<ClauseChange> changes, String key) {
		for (int at = 0; at < changes.size(); at++) {
			if (changes.get(at).key().equals(key)) {
				return at;
			}
		}
		return -1;
	}

	private static ClauseChange of(@Nullable Clause before, Clause now) {
		if (before == null) {
			return new ClauseChange(Kind.ADDED, now.key(), now.title(), List.of(),
					List.of(new Piece(Piece.Kind.INSERTED, now.text())));
		}
		if (before.equals(now)) {
			return new ClauseChange(Kind.SAME, now.key(), now.title(), List.of(), List.of());
		}
		return new ClauseChange(Kind.CHANGED, now.key(), now.title(), pieces(before.title(), now.title()),
				pieces(before.text(), now.text()));
	}

	private static List<Piece> pieces(String before, String now) {
		return before.equals(now) ? List.of() : Piece.compare(before, now);
	}

}
