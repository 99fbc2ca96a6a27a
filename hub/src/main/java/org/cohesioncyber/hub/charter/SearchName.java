package org.cohesioncyber.hub.charter;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is searched and sorted: without case, accents or punctuation. */
public final class SearchName {

	private SearchName() {
	}

	/** Without case, accents or punctuation. */
	public static String of(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replace("œ", "oe")
			.replace("æ", "ae")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

}
