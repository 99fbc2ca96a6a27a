package org.cohesioncyber.hub.files;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * The hub's files. Who may deposit and read those of one purpose is stated by the module
 * whose purpose it is, as policies on {@code files.file}; a purpose without policies is
 * closed to everybody.
 */
@Component
public class StoredFiles {

	private final Ledger ledger;

	private final FileRows rows;

	private final Staging staging;

	StoredFiles(Ledger ledger, FileRows rows, Staging staging) {
		this.ledger = ledger;
		this.rows = rows;
		this.staging = staging;
	}

	/**
	 * Takes a file in, before any transaction; refuses what is too large or of no kind
	 * the hub takes. To be closed, kept or not.
	 */
	public StagedFile receive(Upload upload) {
		return this.staging.receive(upload);
	}

	/** Keeps a file with the act it belongs to. */
	public void keep(Entry entry, StagedFile file, String purpose, OrganisationId owner) {
		this.rows.insert(entry, file, purpose, owner);
		entry.journal("file-deposited", subject(file.id()),
				Map.of("purpose", purpose, "owner", owner.toString(), "mediaType", file.type().mediaType(), "size",
						file.size(), "sha256", HexFormat.of().formatHex(file.sha256())));
	}

	/** Those of the files that the actor may read. */
	public List<StoredFile> find(Actor actor, Collection<FileId> ids) {
		return ids.isEmpty() ? List.of() : this.ledger.read(actor, () -> this.rows.find(ids));
	}

	/** Opens a file for the actor, which is an act of its own. */
	public Download open(Actor actor, FileId id) {
		StoredFile file = find(actor, List.of(id)).stream()
			.findFirst()
			.orElseThrow(() -> new NotPermitted("a file the actor may read"));
		ContentKey key = this.ledger.write(actor, entry -> {
			entry.journal("file-downloaded", subject(id), Map.of("sha256", file.sha256()));
			return this.rows.key(id);
		});
		return new Download(file, () -> key.opening(new PieceStream(chunks(actor, id))));
	}

	/** One after the other, each in a transaction of its own. */
	private Supplier<byte[]> chunks(Actor actor, FileId id) {
		AtomicInteger position = new AtomicInteger();
		return () -> this.ledger.read(actor, () -> this.rows.chunk(id, position.getAndIncrement()))
			.orElseGet(() -> new byte[0]);
	}

	private static Subject subject(FileId id) {
		return new Subject("file", id.value());
	}

}
