package org.cohesioncyber.hub.charter.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.CharterDraft;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Proofs;
import org.cohesioncyber.hub.charter.SignatureDraft;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/charters}: versions of the charter and their signatures. */
@RestController
@RequestMapping("/api/v1/charters")
class ChartersEndpoint {

	private final Charters charters;

	private final Proofs proofs;

	ChartersEndpoint(Charters charters, Proofs proofs) {
		this.charters = charters;
		this.proofs = proofs;
	}

	@GetMapping
	@CallableBy(Caller.EVERYONE)
	List<CharterVersion> list(Actor actor) {
		return this.charters.all(actor);
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<CharterVersion> publish(Actor actor, @RequestBody CharterDraft draft) {
		return ResponseEntity.created(URI.create("/api/v1/charters")).body(this.charters.publish(actor, draft));
	}

	@PostMapping("/{version}/signatures")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Recorded> sign(Actor actor, @PathVariable String version, @RequestBody SignatureDraft draft,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		UUID signature = this.charters.sign(actor, version, draft, key);
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + draft.organisation()))
			.body(new Recorded(signature));
	}

	/** The body is the file itself, its name in {@code Content-Disposition}. */
	@PutMapping("/{version}/signatures/{signature}/proof")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Proof addProof(Actor actor, @PathVariable String version, @PathVariable UUID signature, Upload proof) {
		return Proof.of(this.proofs.add(actor, version, signature, proof));
	}

	@GetMapping("/{version}/signatures/{signature}/proof")
	@CallableBy(Caller.MEMBER)
	ResponseEntity<Publisher<DataBuffer>> proof(Actor actor, @PathVariable String version,
			@PathVariable UUID signature) {
		return this.proofs.open(actor, version, signature).answer();
	}

	/** The id of what was recorded. */
	record Recorded(UUID id) {

	}

	/** A proof that was added; the hash is of its content as it was sent. */
	record Proof(UUID id, String name, String mediaType, long size, String sha256, Instant depositedAt) {

		static Proof of(StoredFile file) {
			return new Proof(file.id().value(), file.name(), file.mediaType(), file.size(), file.sha256(),
					file.depositedAt());
		}

	}

}
