package org.cohesioncyber.hub.workinggroups;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.files.Download;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StagedFile;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.StoredFiles;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;
import org.cohesioncyber.hub.sharing.Sharing;
import org.cohesioncyber.hub.workinggroups.DocumentRows.Row;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents shared with working groups under a TLP marking. Whom one is delivered to is
 * settled when it is shared; whoever leaves keeps what was delivered, as long as the
 * charter is in force.
 */
@Component
public class SharedDocuments {

	/** Named in the policies on files, too. */
	private static final String PURPOSE = "working-group-document";

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final DocumentRows rows;

	private final StoredFiles files;

	private final MembershipRows members;

	private final GroupDesk desk;

	private final Sharing sharing;

	SharedDocuments(Ledger ledger, DocumentRows rows, StoredFiles files, MembershipRows members, GroupDesk desk,
			Sharing sharing) {
		this.ledger = ledger;
		this.rows = rows;
		this.files = files;
		this.members = members;
		this.desk = desk;
		this.sharing = sharing;
	}

	/** What was delivered to the actor's organisation, newest first, twenty a page. */
	public Page<SharedDocument> list(Actor actor, GroupId group, @Nullable String cursor) {
		GroupDesk.requireRole(actor);
		Cursor after = Cursor.read(cursor);
		return this.ledger.read(actor, () -> {
			List<Row> found = this.rows.newest(group, after, PAGE + 1);
			List<Row> shown = found.subList(0, Math.min(found.size(), PAGE));
			Map<FileId, StoredFile> stored = this.files.find(actor, shown.stream().map(Row::file).toList())
				.stream()
				.collect(Collectors.toMap(StoredFile::id, Function.identity()));
			String next = found.size() <= PAGE ? null
					: new Cursor(shown.getLast().sharedAt(), shown.getLast().file().value()).text();
			return new Page<>(shown.stream()
				.filter(row -> stored.containsKey(row.file()))
				.map(row -> row.with(stored.get(row.file())))
				.toList(), next);
		});
	}

	/** Shares a file with the group's members, as far as the marking lets it go. */
	public FileId share(Actor actor, GroupId group, Tlp tlp, Upload upload) {
		GroupDesk.requireRole(actor);
		this.ledger.read(actor, () -> this.desk.active(group));
		if (upload.isNone()) {
			throw new InvalidInput(upload.field(), "", "un fichier", "a file");
		}
		try (StagedFile file = this.files.receive(upload)) {
			return this.ledger.write(actor, entry -> share(entry, group, tlp, file));
		}
	}

	/** Opens a document, which is noted. */
	public Download open(Actor actor, GroupId group, FileId file) {
		GroupDesk.requireRole(actor);
		if (this.ledger.read(actor, () -> this.rows.find(group, file)).isEmpty()) {
			throw new NotPermitted("a document delivered to one");
		}
		return this.files.open(actor, file);
	}

	private FileId share(Entry entry, GroupId group, Tlp tlp, StagedFile file) {
		this.desk.active(group);
		Addressed addressed = this.sharing.addressTo(entry, tlp, this.members.roster(group), Reality.ACTUAL);
		this.files.keep(entry, file, PURPOSE, entry.actor().requireOrganisation());
		this.rows.insert(file.id(), group, entry.actor().requireOrganisation(), addressed.audience(), tlp, entry.at());
		Subject subject = new Subject("working-group-document", file.id().value());
		entry.journal("working-group-document-shared", subject, Map.of("group", group.toString(), "tlp", tlp,
				"recipients", addressed.recipients().stream().map(Object::toString).sorted().toList()));
		entry.publish(Fact.of("working-group-document-shared", subject, Reality.ACTUAL, tlp, addressed.audience(),
				new DocumentShared(group.value(), file.id().value())));
		this.desk.tell(entry, "workinggroups.document", subject, addressed, GroupDesk.path(group) + "/documents");
		return file.id();
	}

	/** What the fact says; never the name. */
	record DocumentShared(UUID group, UUID file) {

	}

}
