package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans and their working drafts. An organisation's RSSI keeps its own and its partners
 * read them; the coordinators keep the territory's. Nobody else reads what a plan says.
 */
@Component
public class Plans {

	private static final int PAGE = 20;

	private static final int MOST = 100;

	private final Ledger ledger;

	private final PlanRows rows;

	private final PlanFacts facts;

	private final Activities activities;

	private final Engagement engagement;

	private final Organisations organisations;

	Plans(Ledger ledger, PlanRows rows, PlanFacts facts, Activities activities, Engagement engagement,
			Organisations organisations) {
		this.ledger = ledger;
		this.rows = rows;
		this.facts = facts;
		this.activities = activities;
		this.engagement = engagement;
		this.organisations = organisations;
	}

	/** Whether the actor keeps this plan. */
	public static boolean mayKeep(Actor actor, Plan plan) {
		return plan.scale().isKeptBy(actor) && actor.requireOrganisation().equals(plan.organisation());
	}

	/** The day it is for plans. */
	public LocalDate today() {
		return this.engagement.today();
	}

	/** The plans the actor keeps or reads, the oldest first, twenty a page. */
	public Page<Plan> list(Actor actor, @Nullable String cursor) {
		OrganisationId own = requireReader(actor);
		List<Plan> all = this.ledger.read(actor, () -> this.rows.of(own));
		return Page.of(all, plan -> plan.id().toString(), cursor == null ? "" : cursor, PAGE);
	}

	/** One of those. */
	public Optional<Plan> find(Actor actor, PlanId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** What a plan lacks, or what in it does not hold today. */
	public List<PlanFinding> findings(Actor actor, Plan plan) {
		return findings(actor, List.of(plan)).getOrDefault(plan.id(), List.of());
	}

	/** The same of several plans, reading what they have in common once. */
	public Map<PlanId, List<PlanFinding>> findings(Actor actor, List<Plan> some) {
		Map<UUID, String> own = some.stream()
			.filter(plan -> plan.scale() == PlanScale.ORGANISATION)
			.findFirst()
			.map(plan -> activities(actor, plan))
			.orElse(Map.of());
		boolean isCommune = this.organisations.find(actor, actor.requireOrganisation())
			.filter(one -> one.kind() == OrganisationKind.COMMUNE)
			.isPresent();
		return some.stream()
			.collect(Collectors.toMap(Plan::id, plan -> PlanFindings.of(plan, own, isCommune, today())));
	}

	/** The essential activities the plan may be for, by name, the most urgent first. */
	public Map<UUID, String> activities(Actor actor, Plan plan) {
		Map<UUID, String> names = new LinkedHashMap<>();
		if (plan.scale() == PlanScale.ORGANISATION) {
			this.activities.all(actor).forEach(one -> names.put(one.id().value(), one.portrait().name()));
		}
		return names;
	}

	/**
	 * Begins a plan; an organisation's RSSI its own, a coordinator the territory's.
	 * @param idempotencyKey makes the same request once
	 */
	public PlanId add(Actor actor, NewPlan plan, @Nullable String idempotencyKey) {
		return add(actor, plan.scale(), plan.checkedKind(), plan.draft(), idempotencyKey);
	}

	PlanId add(Actor actor, PlanScale scale, PlanKind kind, PlanDraft draft, @Nullable String idempotencyKey) {
		if (!scale.isKeptBy(actor)) {
			throw new NotPermitted("keeping plans of that scale");
		}
		OrganisationId own = actor.requireOrganisation();
		PlanContent content = PlanCheck.of(draft, today());
		UUID id = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("plan", idempotencyKey), () -> {
			if (this.rows.lockAndCount(own) >= MOST) {
				throw new InvalidInput("title", content.title(), MOST + " plans au plus", "at most " + MOST + " plans");
			}
			PlanId added = new PlanId(UUID.randomUUID());
			this.rows.insert(added, own, scale, kind, content, entry);
			this.facts.changed(entry, "plan-added", added, kind, scale, 1);
			return added.value();
		}));
		return new PlanId(id);
	}

	/** Replaces the draft, unless somebody changed it since that revision. */
	public Change change(Actor actor, PlanId id, int revision, PlanDraft draft) {
		Plan plan = requireKept(actor, id);
		PlanContent content = PlanCheck.of(draft, today());
		return this.ledger.write(actor, entry -> {
			if (!this.rows.change(id, revision, content, entry)) {
				this.facts.refused(entry, "plan-change-refused", id, revision);
				return Change.STALE;
			}
			this.facts.changed(entry, "plan-changed", id, plan.kind(), plan.scale(), revision + 1);
			return Change.DONE;
		});
	}

	/** Takes a plan out of use; it is kept, and no longer shown. */
	public Change retire(Actor actor, PlanId id, int revision) {
		Plan plan = requireKept(actor, id);
		return this.ledger.write(actor, entry -> {
			if (!this.rows.retire(id, revision, entry)) {
				this.facts.refused(entry, "plan-retirement-refused", id, revision);
				return Change.STALE;
			}
			this.facts.changed(entry, "plan-retired", id, plan.kind(), plan.scale(), revision + 1);
			return Change.DONE;
		});
	}

	/** The plan, for who keeps it. */
	Plan requireKept(Actor actor, PlanId id) {
		actor.require(Role.RSSI, Role.COORDINATOR);
		return find(actor, id).filter(plan -> mayKeep(actor, plan))
			.orElseThrow(() -> new NotPermitted("a plan one keeps"));
	}

	private static OrganisationId requireReader(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR);
		return actor.requireOrganisation();
	}

}
