package org.cohesioncyber.hub.charter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.cohesioncyber.hub.shared.InvalidInput;

/**
 * A table as spreadsheets save it: in UTF-8 or Windows-1252, with semicolons or commas.
 *
 * @param rows what stands below the headers
 */
public record TableFile(List<String> headers, List<Row> rows) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	public TableFile {
		headers = List.copyOf(headers);
		rows = List.copyOf(rows);
	}

	/** Refuses a file that cannot be read at all; single lines are judged by who asks. */
	public static TableFile read(byte[] bytes, int mostLines) {
		List<CsvRecord> records = records(text(bytes));
		if (records.isEmpty()) {
			throw new InvalidInput("file", "", "un fichier CSV avec une ligne de titres",
					"a CSV file with a line of headers");
		}
		if (records.size() > mostLines + 1) {
			throw new InvalidInput("file", records.size() - 1, mostLines + " lignes au plus",
					"at most " + mostLines + " lines");
		}
		return new TableFile(records.getFirst().getFields().stream().map(String::strip).toList(),
				records.stream()
					.skip(1)
					.map(record -> new Row((int) record.getStartingLineNumber(),
							record.getFields().stream().map(cell -> SafeCell.read(cell).strip()).toList()))
					.toList());
	}

	private static String text(byte[] bytes) {
		Optional<String> utf8 = utf8(bytes);
		if (utf8.isEmpty()) {
			refuseMixed(bytes);
		}
		String text = utf8.orElseGet(() -> new String(bytes, WINDOWS));
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static Optional<String> utf8(byte[] bytes) {
		try {
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException _) {
			return Optional.empty();
		}
	}

	/** One encoding would garble what the other wrote. */
	private static void refuseMixed(byte[] bytes) {
		int unicode = 0;
		int windows = 0;
		int from = 0;
		for (int line = 1; from < bytes.length; line++) {
			int end = from;
			while (end < bytes.length && bytes[end] != '\n') {
				end++;
			}
			byte[] one = Arrays.copyOfRange(bytes, from, end);
			if (utf8(one).isEmpty()) {
				windows = windows == 0 ? line : windows;
			}
			else if (unicode == 0 && hasAccents(one)) {
				unicode = line;
			}
			from = end + 1;
		}
		if (unicode > 0) {
			throw new InvalidInput("file", "",
					"un seul codage dans tout le fichier : la ligne " + unicode + " est en UTF-8, la ligne " + windows
							+ " en Windows-1252",
					"one encoding in the whole file: line " + unicode + " is UTF-8, line " + windows
							+ " is Windows-1252");
		}
	}

	private static boolean hasAccents(byte[] line) {
		for (byte one : line) {
			if (one < 0) {
				return true;
			}
		}
		return false;
	}

	private static List<CsvRecord> records(String text) {
		String headers = text.lines().findFirst().orElse("");
		boolean isFrench = headers.chars().filter(one -> one == ';').count() >= headers.chars()
			.filter(one -> one == ',')
			.count();
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(isFrench ? ';' : ',')
			.allowMissingFields(true)
			.allowExtraFields(true)
			.skipEmptyLines(true)
			.ofCsvRecord(text)) {
			return reader.stream().toList();
		}
		catch (CsvParseException | IOException cause) {
			throw new InvalidInput("file", String.valueOf(cause.getMessage()), "un fichier CSV bien formé",
					"a well-formed CSV file");
		}
	}

	/**
	 * One line as it stands in the file.
	 *
	 * @param number its number there, the headers being line 1
	 */
	public record Row(int number, List<String> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		/** The cell of that column, blank if the line is too short. */
		public String cell(int at) {
			return at < this.cells.size() ? this.cells.get(at) : "";
		}

	}

}
