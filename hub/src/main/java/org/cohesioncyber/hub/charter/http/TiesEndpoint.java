package org.cohesioncyber.hub.charter.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Groups;
import org.cohesioncyber.hub.charter.Tie;
import org.cohesioncyber.hub.charter.TieDraft;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/organisations/{id}/ties}: groups and shared information technology. */
@RestController
class TiesEndpoint {

	private final Groups groups;

	TiesEndpoint(Groups groups) {
		this.groups = groups;
	}

	@GetMapping("/api/v1/organisations/{id}/ties")
	@CallableBy(Caller.MEMBER)
	List<Representation> list(Actor actor, @PathVariable OrganisationId id) {
		return this.groups.of(actor, id).stream().map(Representation::of).toList();
	}

	@PostMapping("/api/v1/organisations/{id}/ties")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Recorded> tie(Actor actor, @PathVariable OrganisationId id, @RequestBody TieDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		UUID tie = this.groups.tie(actor, id, draft, key);
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + id + "/ties")).body(new Recorded(tie));
	}

	@PostMapping("/api/v1/ties/{tie}/end")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	void end(Actor actor, @PathVariable UUID tie, @RequestBody Ending ending) {
		this.groups.end(actor, tie, ending.until());
	}

	/** The id of what was recorded. */
	record Recorded(UUID id) {

	}

	/** The last day of a tie. */
	record Ending(LocalDate until) {

	}

	/** A tie in JSON. */
	record Representation(UUID id, Tie.Kind kind, UUID organisation, UUID other, LocalDate from,
			@Nullable LocalDate until) {

		static Representation of(Tie tie) {
			return new Representation(tie.id(), tie.kind(), tie.organisation().value(), tie.other().value(), tie.from(),
					tie.until().orElse(null));
		}

	}

}
