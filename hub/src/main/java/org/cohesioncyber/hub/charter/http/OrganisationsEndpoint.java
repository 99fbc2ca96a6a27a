package org.cohesioncyber.hub.charter.http;

import java.net.URI;

import org.cohesioncyber.hub.charter.DescriptionDraft;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.OrganisationDraft;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Registration.AlreadyRegistered;
import org.cohesioncyber.hub.charter.Registration.Registered;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/organisations}: the register. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationsEndpoint {

	private final Organisations organisations;

	OrganisationsEndpoint(Organisations organisations) {
		this.organisations = organisations;
	}

	@GetMapping
	@CallableBy(Caller.MEMBER)
	Page<OrganisationRepresentation> list(Actor actor, @RequestParam(defaultValue = "") String search,
			@RequestParam(defaultValue = "") String cursor) {
		Page<Organisation> page = this.organisations.list(actor, search, cursor);
		return new Page<>(page.items().stream().map(OrganisationRepresentation::of).toList(), page.next());
	}

	@GetMapping("/{id}")
	@CallableBy(Caller.MEMBER)
	ResponseEntity<OrganisationRepresentation> find(Actor actor, @PathVariable OrganisationId id) {
		return tagged(ResponseEntity.ok(), actor, id);
	}

	private ResponseEntity<OrganisationRepresentation> tagged(ResponseEntity.BodyBuilder answer, Actor actor,
			OrganisationId id) {
		Organisation found = this.organisations.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return answer.eTag(Integer.toString(found.revision())).body(OrganisationRepresentation.of(found));
	}

	@PutMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<OrganisationRepresentation> change(Actor actor, @PathVariable OrganisationId id,
			@RequestBody DescriptionDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String revision) {
		if (revision == null || !revision.matches("\"[0-9]{1,9}\"")) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
		}
		int from = Integer.parseInt(revision.substring(1, revision.length() - 1));
		if (!this.organisations.change(actor, id, from, draft.check())) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
		}
		return tagged(ResponseEntity.ok(), actor, id);
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<?> register(Actor actor, @RequestBody OrganisationDraft draft,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return switch (this.organisations.register(actor, draft.check(), key)) {
			case Registered registered ->
				tagged(ResponseEntity.created(address(registered.organisation())), actor, registered.organisation());
			case AlreadyRegistered known -> ResponseEntity.status(HttpStatus.CONFLICT).body(conflict(known));
		};
	}

	private static ProblemDetail conflict(AlreadyRegistered known) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
		problem.setType(URI.create("urn:cohesion-cyber:problem:already-registered"));
		problem.setTitle("Ce numéro SIREN est déjà au registre");
		problem.setProperty("titleEn", "This SIREN is in the register already");
		problem.setProperty("existing", address(known.organisation()));
		return problem;
	}

	private static URI address(OrganisationId id) {
		return URI.create("/api/v1/organisations/" + id);
	}

}
