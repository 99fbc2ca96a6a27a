package org.cohesioncyber.hub.identity.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.identity.CrisisCodeSet;
import org.cohesioncyber.hub.identity.CrisisCodes;
import org.cohesioncyber.hub.identity.NewCrisisCodes;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/crisis-codes}: the codes of one's organisation. */
@RestController
@RequestMapping("/api/v1/crisis-codes")
class CrisisCodesEndpoint {

	private final CrisisCodes codes;

	CrisisCodesEndpoint(CrisisCodes codes) {
		this.codes = codes;
	}

	/** Which codes there are, never the codes. */
	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Status show(Actor actor) {
		return Status.of(this.codes.current(actor));
	}

	/**
	 * Makes a set and shows it this once. The set to be replaced stands in for an
	 * Idempotency-Key: whoever repeats a request whose answer was lost gets 409 and may
	 * then decide to replace the set nobody read.
	 */
	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<Shown> make(Actor actor, @RequestBody Make body) {
		NewCrisisCodes made = this.codes.make(actor, body.replaces())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
		return ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore())
			.body(new Shown(made.set(), made.madeAt(), made.codes()));
	}

	/**
	 * What to make.
	 *
	 * @param replaces the set that is to end; none for the first
	 */
	record Make(@Nullable UUID replaces) {

	}

	/** The codes, once. */
	record Shown(UUID set, Instant madeAt, List<String> codes) {

		@Override
		public String toString() {
			return "Shown[set=" + this.set + "]";
		}

	}

	/** How the codes stand. */
	record Status(@Nullable UUID set, @Nullable Instant madeAt, @Nullable String madeBy, long unused,
			List<CrisisCodeSet.Code> codes) {

		static Status of(Optional<CrisisCodeSet> set) {
			return set.map(one -> new Status(one.id(), one.madeAt(), one.maker(), one.unused(), one.codes()))
				.orElseGet(() -> new Status(null, null, null, 0, List.of()));
		}

	}

}
