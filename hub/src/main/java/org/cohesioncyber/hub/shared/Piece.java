package org.cohesioncyber.hub.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** Some words of two texts that were compared: in both, or in one only. */
public record Piece(Kind kind, String text) {

	/** Words, and the ends of lines, which are kept. */
	private static final Pattern WORDS = Pattern.compile("[^ \t\n]+|\n");

	/** Where the words stand. */
	public enum Kind {

		SAME, DELETED, INSERTED

	}

	/**
	 * Two texts compared word by word; what was deleted comes before what replaced it.
	 */
	public static List<Piece> compare(String before, String after) {
		List<Piece> pieces = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
			switch (delta.getType()) {
				case EQUAL -> add(pieces, Kind.SAME, delta.getTarget().getLines());
				case DELETE -> add(pieces, Kind.DELETED, delta.getSource().getLines());
				case INSERT -> add(pieces, Kind.INSERTED, delta.getTarget().getLines());
				case CHANGE -> {
					add(pieces, Kind.DELETED, delta.getSource().getLines());
					add(pieces, Kind.INSERTED, delta.getTarget().getLines());
				}
			}
		}
		return List.copyOf(pieces);
	}

	private static List<String> words(String text) {
		return WORDS.matcher(text).results().map(word -> word.group()).toList();
	}

	private static void add(List<Piece> pieces, Kind kind, List<String> words) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(kind, String.join(" ", words).replaceAll(" ?\n ?", "\n")));
		}
	}

}
