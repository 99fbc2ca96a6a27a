package org.cohesioncyber.hub.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a file's type from what it holds, while it passes, with a bounded memory. The
 * name only chooses among kinds of text.
 */
final class Inspection {

	private static final int HEAD = 4096;

	private static final int OVERLAP = 64;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final byte[] JPEG = { (byte) 0xff, (byte) 0xd8, (byte) 0xff };

	private static final Pattern LETTER = Pattern
		.compile("\\A(?:[!-9;-~]+:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*)*From:.*", Pattern.DOTALL);

	/** Where the name of a zip's first entry begins. */
	private static final int FIRST_NAME = 30;

	private final byte[] head = new byte[HEAD];

	private int headed;

	private byte[] tail = {};

	private boolean isText = true;

	private final Set<Entry> entries = EnumSet.noneOf(Entry.class);

	/** Looks at the next bytes of the file. */
	void pass(byte[] bytes, int length) {
		int kept = Math.min(length, HEAD - this.headed);
		System.arraycopy(bytes, 0, this.head, this.headed, kept);
		this.headed += kept;
		for (int i = 0; i < length && this.isText; i++) {
			this.isText = isText(bytes[i]);
		}
		if (starts(ZIP)) {
			look(bytes, length);
		}
	}

	/** The type of what has passed, or nothing when the hub does not take it. */
	Optional<FileType> type(String name) {
		if (this.headed == 0) {
			return Optional.empty();
		}
		if (starts(ZIP)) {
			return zipped();
		}
		if (starts("%PDF-".getBytes(StandardCharsets.US_ASCII))) {
			return Optional.of(FileType.PDF);
		}
		if (starts(PNG)) {
			return Optional.of(FileType.PNG);
		}
		if (starts(JPEG)) {
			return Optional.of(FileType.JPEG);
		}
		return this.isText ? Optional.of(text(name)) : Optional.empty();
	}

	private FileType text(String name) {
		String extension = FileNames.extension(name);
		if (extension.equals("eml") && LETTER.matcher(ascii()).matches()) {
			return FileType.EML;
		}
		return extension.equals("csv") ? FileType.CSV : FileType.TEXT;
	}

	private Optional<FileType> zipped() {
		if (this.entries.contains(Entry.MACRO)) {
			return Optional.empty();
		}
		String first = ascii().substring(Math.min(FIRST_NAME, this.headed));
		for (FileType open : Set.of(FileType.ODT, FileType.ODS)) {
			// The name of the entry, its content, then the next entry: not a template,
			// not
			// with macros.
			if (first.startsWith("mimetype" + open.mediaType() + "PK")) {
				return Optional.of(open);
			}
		}
		if (!this.entries.contains(Entry.TYPES)) {
			return Optional.empty();
		}
		boolean isText = this.entries.contains(Entry.TEXT);
		boolean isSheet = this.entries.contains(Entry.SHEET);
		return isText == isSheet ? Optional.empty() : Optional.of(isText ? FileType.DOCX : FileType.XLSX);
	}

	private void look(byte[] bytes, int length) {
		byte[] window = Arrays.copyOf(this.tail, this.tail.length + length);
		System.arraycopy(bytes, 0, window, this.tail.length, length);
		String seen = new String(window, StandardCharsets.ISO_8859_1);
		for (Entry entry : Entry.values()) {
			if (seen.contains(entry.named)) {
				this.entries.add(entry);
			}
		}
		this.tail = Arrays.copyOfRange(window, Math.max(0, window.length - OVERLAP), window.length);
	}

	private boolean starts(byte[] with) {
		return this.headed >= with.length && Arrays.equals(this.head, 0, with.length, with, 0, with.length);
	}

	private String ascii() {
		return new String(this.head, 0, this.headed, StandardCharsets.ISO_8859_1);
	}

	private static boolean isText(byte one) {
		return one < 0 || one >= ' ' && one != 0x7f || one == '\t' || one == '\n' || one == '\r' || one == '\f';
	}

	/** Names inside a zip, which stand there in clear. */
	private enum Entry {

		TYPES("[Content_Types].xml"), TEXT("word/document.xml"), SHEET("xl/workbook.xml"), MACRO("vbaProject.bin");

		private final String named;

		Entry(String named) {
			this.named = named;
		}

	}

}
