package org.cohesioncyber.hub.charter.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.CharterDraft;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Proofs;
import org.cohesioncyber.hub.charter.SignatureDraft;
import org.cohesioncyber.hub.charter.SignatureState;
import org.cohesioncyber.hub.charter.Withdrawals;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
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

	private final Withdrawals withdrawals;

	ChartersEndpoint(Charters charters, Proofs proofs, Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
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

	/** Suspends, resumes or withdraws; why is sealed. */
	@PostMapping("/{version}/signatures/{signature}/changes")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Recorded> change(Actor actor, @PathVariable String version, @PathVariable UUID signature,
			@RequestBody NewChange change) {
		if (!this.charters.recorded(actor, signature).signature().version().equals(version)) {
			throw new NotPermitted("a signature of that version");
		}
		this.charters.change(actor, signature, needed("state", change.state()), needed("from", change.from()),
				change.reason() == null ? "" : change.reason());
		return ResponseEntity.created(URI.create("/api/v1/charters/" + version + "/signatures/" + signature))
			.body(new Recorded(signature));
	}

	/**
	 * Withdraws the own organisation's signature, named so that nobody withdraws another.
	 */
	@PostMapping("/withdrawals")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	ResponseEntity<Recorded> withdraw(Actor actor, @RequestBody NewWithdrawal withdrawal) {
		UUID signature = needed("signature", withdrawal.signature());
		this.withdrawals.withdraw(actor, signature, withdrawal.reason() == null ? "" : withdrawal.reason());
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + actor.requireOrganisation()))
			.body(new Recorded(signature));
	}

	/**
	 * The own organisation asks to renew its signature; asked twice a day it is one
	 * request.
	 */
	@PostMapping("/renewal-requests")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	ResponseEntity<Void> askToRenew(Actor actor) {
		this.withdrawals.askToRenew(actor);
		return ResponseEntity.noContent().build();
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

	private static <T> T needed(String field, @Nullable T value) {
		if (value == null) {
			throw new InvalidInput(field, "", "une valeur", "a value");
		}
		return value;
	}

	/** What happens to a signature. */
	record NewChange(@Nullable SignatureState state, @Nullable LocalDate from, @Nullable String reason) {

	}

	/** Which signature is withdrawn, and why. */
	record NewWithdrawal(@Nullable UUID signature, @Nullable String reason) {

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
