package org.cohesioncyber.hub.plans.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.plans.NewPlan;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanDraft;
import org.cohesioncyber.hub.plans.PlanFinding;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanKind;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.PlanStatus;
import org.cohesioncyber.hub.plans.Plans;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** {@code /api/v1/plans}: the plans one keeps or reads. */
@RestController
@RequestMapping("/api/v1/plans")
class PlansEndpoint {

	private final Plans plans;

	PlansEndpoint(Plans plans) {
		this.plans = plans;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Plan> page = this.plans.list(actor, cursor);
		return new Page<>(page.items().stream().map(plan -> view(actor, plan)).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> add(Actor actor, @RequestBody NewPlan plan,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Plan added = find(actor, this.plans.add(actor, plan, key));
		return ResponseEntity.created(URI.create("/api/v1/plans/" + added.id()))
			.eTag(Revision.tag(added.revision()))
			.body(view(actor, added));
	}

	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable PlanId id) {
		Plan plan = find(actor, id);
		return ResponseEntity.ok().eTag(Revision.tag(plan.revision())).body(view(actor, plan));
	}

	@PutMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable PlanId id, @RequestBody PlanDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Plan known = find(actor, id);
		Revision.done(this.plans.change(actor, id, Revision.of(ifMatch, known.revision()), draft));
		return show(actor, id);
	}

	@DeleteMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<Void> retire(Actor actor, @PathVariable PlanId id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Plan known = find(actor, id);
		Revision.done(this.plans.retire(actor, id, Revision.of(ifMatch, known.revision())));
		return ResponseEntity.noContent().build();
	}

	private Plan find(Actor actor, PlanId id) {
		return this.plans.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private View view(Actor actor, Plan plan) {
		return new View(plan.id().value(), plan.organisation().value(), plan.scale(), plan.kind(),
				plan.statusOn(this.plans.today()), PlanDraft.of(plan.content()), this.plans.findings(actor, plan),
				plan.latest() == null ? null : VersionView.of(plan.latest()), plan.changedAt());
	}

	/**
	 * A plan in JSON: its draft as it was sent, what was found about it, its latest
	 * version.
	 */
	record View(UUID id, UUID organisation, PlanScale scale, PlanKind kind, PlanStatus status, PlanDraft plan,
			List<PlanFinding> findings, @Nullable VersionView latest, Instant changedAt) {

	}

}
