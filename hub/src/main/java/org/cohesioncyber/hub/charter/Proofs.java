package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * The files that prove a signatory's authority, such as a deliberation or a delegation:
 * deposited by the staff, read by the organisation itself and the staff.
 */
@Component
public class Proofs {

	/** Named in the policies on files, too. */
	private static final String PURPOSE = "charter-proof";

	private final Ledger ledger;

	private final StoredFiles files;

	private final ProofRows proofs;

	private final SignatureRows signatures;

	Proofs(Ledger ledger, StoredFiles files, ProofRows proofs, SignatureRows signatures) {
		this.ledger = ledger;
		this.files = files;
		this.proofs = proofs;
		this.signatures = signatures;
	}

	/** Adds the proof of a recorded signature; coordinator and administrator only. */
	public StoredFile add(Actor actor, String version, UUID signature, Upload upload) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		OrganisationId organisation = this.ledger.read(actor, () -> organisationOf(version, signature));
		if (upload.isNone()) {
			throw new InvalidInput(upload.field(), "", "un fichier", "a file");
		}
		try (StagedFile file = receive(upload)) {
			this.ledger.write(actor, entry -> {
				keep(entry, signature, organisation, file);
				return file.id();
			});
			return this.files.find(actor, List.of(file.id())).getFirst();
		}
	}

	/** Opens the proof of a signature. */
	public Download open(Actor actor, OrganisationId organisation, UUID signature) {
		FileId file = this.ledger.read(actor, () -> Optional.ofNullable(this.proofs.of(organisation).get(signature)))
			.orElseThrow(() -> new NotPermitted("a proof the actor may read"));
		return this.files.open(actor, file);
	}

	/** Opens the proof of a signature of that version. */
	public Download open(Actor actor, String version, UUID signature) {
		return open(actor, this.ledger.read(actor, () -> organisationOf(version, signature)), signature);
	}

	/** The proofs of an organisation's signatures that the actor may read. */
	Map<UUID, StoredFile> of(Actor actor, OrganisationId organisation) {
		return this.ledger.read(actor, () -> {
			Map<UUID, FileId> known = this.proofs.of(organisation);
			Map<FileId, StoredFile> stored = this.files.find(actor, Set.copyOf(known.values()))
				.stream()
				.collect(Collectors.toMap(StoredFile::id, Function.identity()));
			return known.entrySet()
				.stream()
				.filter(one -> stored.containsKey(one.getValue()))
				.collect(Collectors.toMap(Map.Entry::getKey, one -> stored.get(one.getValue())));
		});
	}

	StagedFile receive(Upload upload) {
		return this.files.receive(upload);
	}

	void keep(Entry entry, UUID signature, OrganisationId organisation, StagedFile file) {
		this.files.keep(entry, file, PURPOSE, organisation);
		this.proofs.insert(signature, organisation, file.id(), entry.at());
		entry.journal("charter-proof-added", new Subject("organisation", organisation.value()),
				Map.of("signature", signature, "file", file.id().value()));
	}

	private OrganisationId organisationOf(String version, UUID signature) {
		OrganisationId organisation = this.signatures.organisationOf(signature)
			.orElseThrow(() -> new NotPermitted("a signature that is recorded"));
		boolean isOfVersion = this.signatures.of(Set.of(organisation))
			.stream()
			.flatMap(one -> one.signatures().stream())
			.anyMatch(one -> one.id().equals(signature) && one.version().equals(version));
		if (!isOfVersion) {
			throw new NotPermitted("a signature of that version");
		}
		return organisation;
	}

}
