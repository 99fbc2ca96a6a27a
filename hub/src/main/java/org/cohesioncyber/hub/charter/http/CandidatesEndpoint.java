package org.cohesioncyber.hub.charter.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Candidate;
import org.cohesioncyber.hub.charter.CandidateDraft;
import org.cohesioncyber.hub.charter.Candidates;
import org.cohesioncyber.hub.charter.Journey;
import org.cohesioncyber.hub.charter.Stage;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/**
 * {@code /api/v1/candidates}: organisations on their way to the charter, for the staff.
 */
@RestController
@RequestMapping("/api/v1/candidates")
class CandidatesEndpoint {

	private static final int PAGE = 100;

	private final Candidates candidates;

	CandidatesEndpoint(Candidates candidates) {
		this.candidates = candidates;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Page<OnItsWay> list(Actor actor, @RequestParam(required = false) @Nullable Stage stage,
			@RequestParam(defaultValue = "") String cursor) {
		return Page.of(this.candidates.all(actor)
			.stream()
			.filter(one -> stage == null || one.stage() == stage)
			.map(OnItsWay::of)
			.toList(), one -> one.organisation().toString(), cursor, PAGE);
	}

	@GetMapping("/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Followed> find(Actor actor, @PathVariable OrganisationId organisation) {
		Candidate candidate = this.candidates.find(actor, organisation)
			.flatMap(Journey::candidate)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok().eTag(Integer.toString(candidate.revision())).body(Followed.of(candidate));
	}

	/**
	 * Without {@code If-Match} it begins to follow; with it, it changes that revision.
	 */
	@PutMapping("/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Followed> follow(Actor actor, @PathVariable OrganisationId organisation,
			@RequestBody CandidateDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String revision) {
		if (!this.candidates.follow(actor, organisation, revision(revision), draft)) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
		}
		return find(actor, organisation);
	}

	@PostMapping("/{organisation}/invitations")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Invited> invite(Actor actor, @PathVariable OrganisationId organisation,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return ResponseEntity.created(URI.create("/api/v1/candidates/" + organisation))
			.body(new Invited(this.candidates.invite(actor, organisation, key)));
	}

	/** Gives the candidate up; what was noted is erased. */
	@PostMapping("/{organisation}/end")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Void> drop(Actor actor, @PathVariable OrganisationId organisation, @RequestBody End end) {
		this.candidates.drop(actor, organisation, end.reason() == null ? "" : end.reason());
		return ResponseEntity.noContent().build();
	}

	private static @Nullable Integer revision(@Nullable String tag) {
		if (tag == null) {
			return null;
		}
		if (!tag.matches("\"[0-9]{1,9}\"")) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
		}
		return Integer.valueOf(tag.substring(1, tag.length() - 1));
	}

	/** An organisation and how far it is. */
	record OnItsWay(OrganisationId organisation, String name, Stage stage, @Nullable LocalDate renewUntil,
			@Nullable LocalDate contactOn) {

		static OnItsWay of(Journey journey) {
			return new OnItsWay(journey.organisation(), journey.name(), journey.stage(),
					journey.renewUntil().orElse(null), journey.candidate().flatMap(Candidate::contactOn).orElse(null));
		}

	}

	/** What is noted of a candidate. */
	record Followed(OrganisationId organisation, LocalDate since, @Nullable LocalDate contactOn,
			@Nullable LocalDate invitedOn, String nextStep, String follower, String note, String contactName,
			String contactEmail) {

		static Followed of(Candidate one) {
			Candidate.Card card = one.card();
			return new Followed(one.organisation(), one.since(), one.contactOn().orElse(null),
					one.invitedOn().orElse(null), card.nextStep(), card.follower(), card.note(), card.contactName(),
					card.contactEmail());
		}

	}

	/** Why a candidate is given up. */
	record End(@Nullable String reason) {

	}

	/** The invitation that was sent. */
	record Invited(UUID id) {

	}

}
