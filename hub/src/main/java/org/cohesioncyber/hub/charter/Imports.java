package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.ImportRows.CheckedLine;
import org.cohesioncyber.hub.charter.ImportedRow.Outcome;
import org.cohesioncyber.hub.charter.LineReader.ReadLine;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files of organisations: checked line by line first, imported in the background when
 * staff say so. Coordinator and administrator only.
 */
@Component
public class Imports {

	/** How large a file may be. */
	public static final int MOST_BYTES = 8_000_000;

	private static final int PAGE = 20;

	private static final int LATEST = 5;

	private final Ledger ledger;

	private final ImportRows rows;

	private final OrganisationRows organisations;

	private final RegisterWords words;

	private final ImportRunner runner;

	Imports(Ledger ledger, ImportRows rows, OrganisationRows organisations, RegisterWords words, ImportRunner runner) {
		this.ledger = ledger;
		this.rows = rows;
		this.organisations = organisations;
		this.words = words;
		this.runner = runner;
	}

	/** Checks a file; nothing of it enters the register yet. */
	public UUID check(Actor actor, String fileName, byte[] bytes) {
		requireStaff(actor);
		RegisterFile file = RegisterFile.read(bytes);
		List<ReadLine> lines = file.lines().stream().map(line -> new LineReader(this.words, line).read()).toList();
		return this.ledger.write(actor, entry -> {
			Map<String, Organisation> known = this.organisations
				.withSirens(lines.stream().map(line -> String.valueOf(line.draft().siren())).distinct().toList());
			List<CheckedLine> checked = new RegisterCheck(this.words, known).check(lines);
			UUID id = UUID.randomUUID();
			String shortName = fileName.replaceAll("\\p{Cntrl}", "");
			this.rows.insert(id, shortName.substring(0, Math.min(200, shortName.length())), file.ignored(), checked,
					entry);
			entry.journal("register-import-checked", new Subject("register-import", id),
					Map.of("file", shortName, "lines", checked.size()));
			return id;
		});
	}

	/**
	 * Has the right lines of a checked file imported.
	 * @param isAllOrNothing whether a line that fails undoes the others
	 */
	public void start(Actor actor, UUID id, boolean isAllOrNothing) {
		requireStaff(actor);
		RegisterImport checked = find(actor, id).orElseThrow(() -> new NotPermitted("an import that was checked"));
		if (isAllOrNothing && checked.count(Outcome.REFUSED) > 0) {
			throw new InvalidInput("allOrNothing", checked.count(Outcome.REFUSED),
					"un fichier sans ligne refusée, pour tout importer ou rien",
					"a file without a refused line, to import all or nothing");
		}
		this.ledger.write(actor, entry -> {
			if (!this.rows.start(id, isAllOrNothing, actor.requireOrganisation(), entry)) {
				throw new InvalidInput("import", checked.state(), "un fichier qui n’est pas encore importé",
						"a file that is not imported yet");
			}
			entry.journal("register-import-started", new Subject("register-import", id),
					Map.of("lines", checked.toDo(), "allOrNothing", isAllOrNothing));
			return id;
		});
		this.runner.wake();
	}

	/** One import, and how far it has come. */
	public Optional<RegisterImport> find(Actor actor, UUID id) {
		requireStaff(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** The last files that were handed in. */
	public List<RegisterImport> latest(Actor actor) {
		requireStaff(actor);
		return this.ledger.read(actor, () -> this.rows.latest(LATEST));
	}

	/**
	 * What became of the lines, twenty a page.
	 * @param outcome only those; {@code null} for all
	 * @param cursor what the page before gave as {@code next}
	 */
	public Page<ImportedRow> lines(Actor actor, UUID id, @Nullable Outcome outcome, String cursor) {
		requireStaff(actor);
		int after = after(cursor);
		List<ImportedRow> found = this.ledger.read(actor, () -> this.rows.lines(id, outcome, after, PAGE + 1));
		boolean isLast = found.size() <= PAGE;
		List<ImportedRow> page = isLast ? found : found.subList(0, PAGE);
		return new Page<>(page, isLast ? null : Integer.toString(page.getLast().line()));
	}

	private static int after(String cursor) {
		try {
			return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
		}
		catch (NumberFormatException _) {
			throw new InvalidInput("cursor", cursor, "la valeur « next » de la page précédente",
					"the \"next\" of the page before");
		}
	}

	private static void requireStaff(Actor actor) {
		actor.requireOrganisation();
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
	}

}
