package org.cohesioncyber.hub.files;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files as somebody else gave them, made harmless. */
final class FileNames {

	private static final int LONGEST = 120;

	private FileNames() {
	}

	/**
	 * The name without folders, without characters that hide or reorder others or mean
	 * something to a system, and with an ending that says what the file is.
	 */
	static String clean(String given, FileType type) {
		String name = Normalizer.normalize(given, Normalizer.Form.NFC);
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
			.replaceAll("[<>:\"|?*\\p{Z}]+", " ")
			.replaceAll("^[. ]+|[. ]+$", "");
		String extension = extension(name);
		boolean isTold = type.extensions().contains(extension);
		String stem = isTold ? name.substring(0, name.length() - extension.length() - 1).strip() : name;
		String ending = isTold ? extension : type.extensions().getFirst();
		return (stem.isBlank() ? "fichier" : shortened(stem)) + "." + ending;
	}

	static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
	}

	private static String shortened(String stem) {
		int length = stem.codePointCount(0, stem.length());
		return length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
	}

}
