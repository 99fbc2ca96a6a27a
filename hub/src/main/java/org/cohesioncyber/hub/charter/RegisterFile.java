package org.cohesioncyber.hub.charter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.cohesioncyber.hub.shared.InvalidInput;

/**
 * A file of organisations as spreadsheets save them: in UTF-8 or Windows-1252, with
 * semicolons or commas.
 *
 * @param lines what stands below the headers
 * @param ignored headers that mean nothing here
 */
record RegisterFile(List<Line> lines, List<String> ignored) {

	static final int MOST_LINES = 20_000;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** Refuses a file that cannot be read at all; single lines are judged later. */
	static RegisterFile read(byte[] bytes) {
		String text = text(bytes);
		List<CsvRecord> records = records(text);
		if (records.isEmpty()) {
			throw new InvalidInput("file", "", "un fichier CSV avec une ligne de titres",
					"a CSV file with a line of headers");
		}
		if (records.size() > MOST_LINES + 1) {
			throw new InvalidInput("file", records.size() - 1, MOST_LINES + " lignes au plus",
					"at most " + MOST_LINES + " lines");
		}
		List<String> ignored = new ArrayList<>();
		Map<Integer, RegisterColumn> columns = columns(records.getFirst(), ignored);
		List<Line> lines = records.stream().skip(1).map(record -> line(record, columns)).toList();
		return new RegisterFile(lines, ignored);
	}

	private static String text(byte[] bytes) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException _) {
			text = new String(bytes, Charset.forName("windows-1252"));
		}
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
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

	private static Map<Integer, RegisterColumn> columns(CsvRecord headers, List<String> ignored) {
		Map<Integer, RegisterColumn> columns = new HashMap<>();
		Set<RegisterColumn> met = EnumSet.noneOf(RegisterColumn.class);
		for (int at = 0; at < headers.getFieldCount(); at++) {
			String header = headers.getField(at).strip();
			RegisterColumn column = RegisterColumn.called(header).orElse(null);
			if (column != null && met.add(column)) {
				columns.put(at, column);
			}
			else if (!header.isEmpty()) {
				ignored.add(header);
			}
		}
		List<RegisterColumn> missing = new ArrayList<>(RegisterColumn.NEEDED);
		missing.removeAll(met);
		if (!met.contains(RegisterColumn.COMMUNE) && !met.contains(RegisterColumn.COMMUNE_CODE)) {
			missing.add(RegisterColumn.COMMUNE_CODE);
		}
		if (!missing.isEmpty()) {
			String names = missing.stream().map(RegisterColumn::header).collect(Collectors.joining(", "));
			throw new InvalidInput("file", String.join(", ", headers.getFields()),
					"une première ligne avec aussi ces titres : " + names,
					"a first line that also has these headers: " + names);
		}
		return columns;
	}

	private static Line line(CsvRecord record, Map<Integer, RegisterColumn> columns) {
		Map<RegisterColumn, String> values = new EnumMap<>(RegisterColumn.class);
		columns.forEach((at, column) -> values.put(column,
				at < record.getFieldCount() ? SafeCell.read(record.getField(at)).strip() : ""));
		return new Line((int) record.getStartingLineNumber(), values);
	}

	/**
	 * One line as it stands in the file.
	 *
	 * @param number its number there, the headers being line 1
	 */
	record Line(int number, Map<RegisterColumn, String> values) {

		String value(RegisterColumn column) {
			return this.values.getOrDefault(column, "");
		}

	}

}
