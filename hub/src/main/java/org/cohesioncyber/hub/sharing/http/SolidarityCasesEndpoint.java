package org.cohesioncyber.hub.sharing.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.SolidarityCase;
import org.cohesioncyber.hub.sharing.SolidarityCases;
import org.cohesioncyber.hub.sharing.SolidarityDraft;
import org.cohesioncyber.hub.sharing.SolidarityRules.Seen;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/solidarity-cases}: help for victims whose charter is not in force. */
@RestController
@RequestMapping("/api/v1/solidarity-cases")
class SolidarityCasesEndpoint {

	private final SolidarityCases cases;

	SolidarityCasesEndpoint(SolidarityCases cases) {
		this.cases = cases;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Page<Representation> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<SolidarityCase> page = this.cases.list(actor, cursor);
		return new Page<>(page.items().stream().map(this::representation).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	ResponseEntity<Representation> open(Actor actor, @RequestBody Draft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		UUID id = this.cases.open(actor, draft.subject(), draft.rules(), key);
		return ResponseEntity.created(URI.create("/solidarite-hors-charte/" + id))
			.body(representation(this.cases.find(actor, id).orElseThrow()));
	}

	@PostMapping("/{id}/extension")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	void extend(Actor actor, @PathVariable UUID id, @RequestBody Change change) {
		this.cases.extend(actor, id, change.until(), change.reason());
	}

	@PostMapping("/{id}/closure")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	void close(Actor actor, @PathVariable UUID id, @RequestBody Closure closure) {
		this.cases.close(actor, id, closure.reason());
	}

	private Representation representation(SolidarityCase one) {
		return new Representation(one.id(), one.organisation().value(), one.rules().sees(), one.rules().shares(),
				one.from(), one.until(), one.closedOn().orElse(null), one.isOpenOn(this.cases.today()));
	}

	/** A case in JSON. */
	record Representation(UUID id, UUID organisation, Seen sees, boolean shares, LocalDate from, LocalDate until,
			@Nullable LocalDate closedOn, boolean isOpen) {

	}

	/** A case as a program sends it. */
	record Draft(@Nullable String organisation, @Nullable String sees, @Nullable String shares, @Nullable String until,
			@Nullable String reason) {

		OrganisationId subject() {
			try {
				return OrganisationId.of(String.valueOf(this.organisation));
			}
			catch (IllegalArgumentException _) {
				throw new InvalidInput("organisation", String.valueOf(this.organisation),
						"l’identifiant d’une organisation", "the id of an organisation");
			}
		}

		SolidarityDraft rules() {
			return new SolidarityDraft(this.sees, this.shares, this.until, this.reason);
		}

	}

	/** A later last day, and why. */
	record Change(@Nullable String until, @Nullable String reason) {

	}

	/** Why it ends. */
	record Closure(@Nullable String reason) {

	}

}
