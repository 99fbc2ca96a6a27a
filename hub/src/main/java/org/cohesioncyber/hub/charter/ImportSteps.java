package org.cohesioncyber.hub.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.ImportRows.Running;
import org.cohesioncyber.hub.charter.ImportRows.WaitingLine;
import org.cohesioncyber.hub.charter.ImportedRow.Notes;
import org.cohesioncyber.hub.charter.RegisterImport.State;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * Imports some lines at a time, each time in one transaction that also remembers them as
 * done: whenever the hub stops, every line is imported once.
 */
@Component
class ImportSteps {

	private static final int STEP = 200;

	private static final Actor.Hub WATCH = new Actor.Hub("register-import", null, Set.of(Role.COORDINATOR));

	private final Ledger ledger;

	private final ImportRows rows;

	private final Organisations organisations;

	private final OrganisationRows organisationRows;

	ImportSteps(Ledger ledger, ImportRows rows, Organisations organisations, OrganisationRows organisationRows) {
		this.ledger = ledger;
		this.rows = rows;
		this.organisations = organisations;
		this.organisationRows = organisationRows;
	}

	/** Takes the next step of an import; false when none is under way. */
	boolean take() {
		Optional<Running> running = this.ledger.read(WATCH, this.rows::running);
		running.ifPresent(this::take);
		return running.isPresent();
	}

	private void take(Running running) {
		Actor.Hub hub = new Actor.Hub(WATCH.name(), running.startedFor(), WATCH.roles());
		try {
			this.ledger.write(hub, entry -> step(entry, running));
		}
		catch (TakenElsewhere _) {
			// Another replica came first.
		}
		catch (NothingThen nothing) {
			this.ledger.write(hub, entry -> {
				this.rows.refuse(running.id(), nothing.line, nothing.notes);
				return finish(entry, running, State.FAILED);
			});
		}
	}

	private UUID step(Entry entry, Running running) {
		if (!this.rows.lock(running.id())) {
			throw new TakenElsewhere();
		}
		List<WaitingLine> lines = this.rows.waiting(running.id(),
				running.isAllOrNothing() ? RegisterFile.MOST_LINES : STEP);
		if (lines.isEmpty()) {
			return finish(entry, running, State.DONE);
		}
		Map<String, Organisation> known = this.organisationRows
			.withSirens(lines.stream().map(line -> String.valueOf(line.draft().siren())).toList());
		List<Integer> done = new ArrayList<>();
		for (WaitingLine line : lines) {
			Optional<Fault> fault = apply(entry, line, known);
			if (fault.isEmpty()) {
				done.add(line.line());
			}
			else if (running.isAllOrNothing()) {
				throw new NothingThen(line.line(), Notes.refused(List.of(), fault.get()));
			}
			else {
				this.rows.refuse(running.id(), line.line(), Notes.refused(List.of(), fault.get()));
			}
		}
		this.rows.done(running.id(), done);
		entry.journal("register-import-advanced", new Subject("register-import", running.id()),
				Map.of("lines", done.size()));
		return running.id();
	}

	private Optional<Fault> apply(Entry entry, WaitingLine line, Map<String, Organisation> known) {
		NewOrganisation checked = line.draft().check();
		Organisation there = known.get(checked.siren().value());
		if (there == null) {
			this.organisations.insert(entry, OrganisationId.random(), checked);
			return Optional.empty();
		}
		if (there.revision() != line.revision()) {
			return Optional.of(new Fault("siren", checked.siren().value(),
					"une fiche qui n’a pas changé depuis la vérification du fichier",
					"a record that has not changed since the file was checked"));
		}
		this.organisations.change(entry, there, there.revision(), checked.description());
		return Optional.empty();
	}

	private UUID finish(Entry entry, Running running, State state) {
		this.rows.finish(running.id(), state, entry);
		entry.journal("register-import-finished", new Subject("register-import", running.id()),
				Map.of("state", state.name()));
		return running.id();
	}

	/** There is nothing left to do, so nothing to journal. */
	private static final class TakenElsewhere extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** Undoes the whole import. */
	private static final class NothingThen extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int line;

		private final transient Notes notes;

		NothingThen(int line, Notes notes) {
			this.line = line;
			this.notes = notes;
		}

	}

}
