package org.cohesioncyber.hub.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.charter.ImportRows.CheckedLine;
import org.cohesioncyber.hub.charter.ImportedRow.Notes;
import org.cohesioncyber.hub.charter.ImportedRow.Outcome;
import org.cohesioncyber.hub.charter.ImportedRow.Reading;
import org.cohesioncyber.hub.charter.LineReader.ReadLine;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** Says of every line of a file what importing it would do. */
final class RegisterCheck {

	private final RegisterWords words;

	private final Map<String, Organisation> known;

	private final Map<String, Integer> met = new HashMap<>();

	/**
	 * @param known organisations of the register, by SIREN
	 */
	RegisterCheck(RegisterWords words, Map<String, Organisation> known) {
		this.words = words;
		this.known = known;
	}

	List<CheckedLine> check(List<ReadLine> lines) {
		return lines.stream().map(this::check).toList();
	}

	private CheckedLine check(ReadLine read) {
		List<Fault> faults = new ArrayList<>(read.faults());
		Organisation organisation = this.known.get(String.valueOf(read.draft().siren()));
		OrganisationDraft draft = organisation == null ? read.draft() : withoutGaps(organisation, read, faults);
		String siren = String.valueOf(read.draft().siren());
		Integer before = this.met.putIfAbsent(siren, read.line().number());
		if (before != null && faults.isEmpty()) {
			faults.add(new Fault("siren", siren,
					"un SIREN une seule fois dans le fichier : il est déjà à la ligne " + before,
					"a SIREN once in the file: it is on line " + before + " already"));
		}
		List<Reading> changes = faults.isEmpty() && organisation != null ? changes(organisation, draft) : List.of();
		ImportedRow row = new ImportedRow(read.line().number(), outcome(faults, organisation, changes),
				read.line().value(RegisterColumn.NAME), read.line().value(RegisterColumn.SIREN),
				new Notes(read.corrections(), changes, faults));
		return new CheckedLine(row, draft, !read.corrections().isEmpty(),
				organisation == null ? -1 : organisation.revision());
	}

	/**
	 * A status the file says nothing of stays as it is; what exists stays in existence.
	 */
	private OrganisationDraft withoutGaps(Organisation organisation, ReadLine read, List<Fault> faults) {
		OrganisationDraft draft = read.draft();
		String nature = read.line().value(RegisterColumn.NATURE);
		if (!nature.isEmpty() && !organisation.nature().name().equals(draft.nature()) && faults.isEmpty()) {
			faults.add(
					new Fault("nature", nature, "ce que le registre dit déjà : " + this.words.of(organisation.nature()),
							"what the register says already: " + this.words.of(organisation.nature())));
		}
		String status = read.line().value(RegisterColumn.STATUS).isEmpty()
				? organisation.details().orElseThrow().status().name() : draft.status();
		return new OrganisationDraft(draft.name(), draft.siren(), draft.kind(), draft.sector(), draft.commune(),
				draft.size(), organisation.nature().name(), status);
	}

	private static Outcome outcome(List<Fault> faults, @Nullable Organisation organisation, List<Reading> changes) {
		if (!faults.isEmpty()) {
			return Outcome.REFUSED;
		}
		if (organisation == null) {
			return Outcome.NEW;
		}
		return changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
	}

	private List<Reading> changes(Organisation organisation, OrganisationDraft draft) {
		Description now = organisation.description().orElseThrow();
		Description then = draft.check().description();
		List<Reading> changes = new ArrayList<>();
		add(changes, RegisterColumn.NAME, now.name(), then.name());
		add(changes, RegisterColumn.KIND, this.words.of(now.kind()), this.words.of(then.kind()));
		add(changes, RegisterColumn.SECTOR, this.words.of(now.sector()), this.words.of(then.sector()));
		add(changes, RegisterColumn.COMMUNE_CODE, now.commune(), then.commune());
		add(changes, RegisterColumn.SIZE, this.words.of(now.size()), this.words.of(then.size()));
		add(changes, RegisterColumn.STATUS, this.words.of(now.status()), this.words.of(then.status()));
		return changes;
	}

	private static void add(List<Reading> changes, RegisterColumn column, String from, String to) {
		if (!from.equals(to)) {
			changes.add(new Reading(column, from, to));
		}
	}

}
