package org.cohesioncyber.hub.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.CommuneReading.Found;
import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.charter.CommuneReading.Several;
import org.cohesioncyber.hub.charter.CommuneReading.Unknown;
import org.cohesioncyber.hub.charter.ImportedRow.Reading;
import org.cohesioncyber.hub.charter.RegisterFile.Line;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * Reads one line of a file: what it means, what had to be corrected, what is at fault.
 */
final class LineReader {

	private static final int NAMED = 5;

	private final RegisterWords words;

	private final Line line;

	private final List<Reading> corrections = new ArrayList<>();

	private final List<Fault> faults = new ArrayList<>();

	LineReader(RegisterWords words, Line line) {
		this.words = words;
		this.line = line;
	}

	ReadLine read() {
		OrganisationDraft draft = new OrganisationDraft(name(), siren(),
				choice(RegisterColumn.KIND, OrganisationKind.class, ""),
				choice(RegisterColumn.SECTOR, Sector.class, ""), commune(),
				choice(RegisterColumn.SIZE, SizeClass.class, ""),
				choice(RegisterColumn.NATURE, Nature.class, Nature.ACTUAL.name()),
				choice(RegisterColumn.STATUS, EntityStatus.class, EntityStatus.UNKNOWN.name()));
		try {
			draft.check();
		}
		catch (InvalidInput refusal) {
			refusal.faults().stream().filter(this::isNew).forEach(this.faults::add);
		}
		return new ReadLine(this.line, draft, List.copyOf(this.corrections), List.copyOf(this.faults));
	}

	private boolean isNew(Fault fault) {
		return this.faults.stream().noneMatch(known -> known.field().equals(fault.field()));
	}

	private String name() {
		return corrected(RegisterColumn.NAME,
				this.line.value(RegisterColumn.NAME).replaceAll("[\\s\\u00A0\\u202F]+", " "));
	}

	private String siren() {
		String written = this.line.value(RegisterColumn.SIREN);
		String compact = Siren.compact(written);
		return compact.matches("[0-9]{9}") ? corrected(RegisterColumn.SIREN, compact) : written;
	}

	private String corrected(RegisterColumn column, String to) {
		String from = this.line.value(column);
		if (!from.equals(to)) {
			this.corrections.add(new Reading(column, from, to));
		}
		return to;
	}

	private <E extends Enum<E>> String choice(RegisterColumn column, Class<E> constants, String otherwise) {
		String written = this.line.value(column);
		if (written.isEmpty() && !otherwise.isEmpty()) {
			return otherwise;
		}
		return this.words.read(constants, written).map(constant -> {
			corrected(column, this.words.of(constant));
			return constant.name();
		}).orElseGet(() -> {
			this.faults.add(new Fault(column.field(), written,
					"une de ces valeurs : " + this.words.all(constants, Locale.FRENCH),
					"one of these values: " + this.words.all(constants, Locale.ENGLISH)));
			return "";
		});
	}

	private String commune() {
		String code = this.line.value(RegisterColumn.COMMUNE_CODE);
		if (!code.isEmpty()) {
			// Spreadsheets take the code of a commune for a number.
			String whole = code.matches("[0-9]{4}") ? "0" + code : code;
			return commune(RegisterColumn.COMMUNE_CODE, Communes.reference().withCode(whole));
		}
		return commune(RegisterColumn.COMMUNE, Communes.reference().read(this.line.value(RegisterColumn.COMMUNE)));
	}

	private String commune(RegisterColumn column, CommuneReading reading) {
		return switch (reading) {
			case Found found -> corrected(column, found.commune().code());
			case Merged merged -> corrected(column, merged.commune().code());
			case Several several -> unclear(column, several.communes());
			case Unknown unknown -> unclear(column, List.of());
		};
	}

	private String unclear(RegisterColumn column, List<Commune> fitting) {
		String some = fitting.stream().limit(NAMED).map(Commune::written).collect(Collectors.joining(", "));
		this.faults.add(new Fault("commune", this.line.value(column),
				some.isEmpty() ? "un code commune de l’INSEE, ou le nom d’une commune"
						: "un code commune de l’INSEE, car plusieurs conviennent : " + some,
				some.isEmpty() ? "a French commune code, or the name of a commune"
						: "a French commune code, as several fit: " + some));
		return "";
	}

	/** A line with what it means. */
	record ReadLine(Line line, OrganisationDraft draft, List<Reading> corrections, List<Fault> faults) {

	}

}
