package org.cohesioncyber.hub.plans.http;

import java.net.URI;
import java.util.List;

import org.cohesioncyber.hub.plans.ApprovalDraft;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.VersionId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/v1/plans/{id}/approval} and {@code /versions}: what was approved of a plan.
 */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanVersionsEndpoint {

	private final Plans plans;

	private final PlanVersions versions;

	PlanVersionsEndpoint(Plans plans, PlanVersions versions) {
		this.plans = plans;
		this.versions = versions;
	}

	/** Approves the draft of the revision named by If-Match. */
	@PostMapping("/approval")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<VersionView> approve(Actor actor, @PathVariable PlanId id, @RequestBody ApprovalDraft approval,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Plan plan = this.plans.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		VersionId version = this.versions.approve(actor, id, Revision.of(ifMatch, plan.revision()), approval, key)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.PRECONDITION_FAILED));
		return ResponseEntity.created(URI.create("/api/v1/plans/" + id + "/versions/" + version))
			.body(VersionView.of(this.versions.find(actor, id, version).orElseThrow()));
	}

	@GetMapping("/versions")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<VersionView> list(Actor actor, @PathVariable PlanId id) {
		List<VersionView> all = this.versions.list(actor, id).stream().map(VersionView::of).toList();
		return new Page<>(all, null);
	}

	/** The very bytes that were approved and hashed. */
	@GetMapping("/versions/{version}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<byte[]> text(Actor actor, @PathVariable PlanId id, @PathVariable VersionId version) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.versions.text(actor, id, version));
	}

}
