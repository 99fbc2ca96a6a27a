package org.cohesioncyber.hub.charter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.InvalidInput;

/**
 * A file of organisations as spreadsheets save them.
 *
 * @param lines what stands below the headers
 * @param ignored headers that mean nothing here
 */
record RegisterFile(List<Line> lines, List<String> ignored) {

	static final int MOST_LINES = 20_000;

	/** Refuses a file that cannot be read at all; single lines are judged later. */
	static RegisterFile read(byte[] bytes) {
		TableFile file = TableFile.read(bytes, MOST_LINES);
		List<String> ignored = new ArrayList<>();
		Map<Integer, RegisterColumn> columns = columns(file.headers(), ignored);
		List<Line> lines = file.rows().stream().map(row -> line(row, columns)).toList();
		return new RegisterFile(lines, ignored);
	}

	private static Map<Integer, RegisterColumn> columns(List<String> headers, List<String> ignored) {
		Map<Integer, RegisterColumn> columns = new HashMap<>();
		Set<RegisterColumn> met = EnumSet.noneOf(RegisterColumn.class);
		for (int at = 0; at < headers.size(); at++) {
			String header = headers.get(at);
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
			throw new InvalidInput("file", String.join(", ", headers),
					"une première ligne avec aussi ces titres : " + names,
					"a first line that also has these headers: " + names);
		}
		return columns;
	}

	private static Line line(TableFile.Row row, Map<Integer, RegisterColumn> columns) {
		Map<RegisterColumn, String> values = new EnumMap<>(RegisterColumn.class);
		columns.forEach((at, column) -> values.put(column, row.cell(at)));
		return new Line(row.number(), values);
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
