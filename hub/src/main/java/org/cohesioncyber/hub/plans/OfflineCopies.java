package org.cohesioncyber.hub.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.plans.OfflineCopy.State;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * Which copies of crisis sheets are on which devices. Whoever reads a plan may save one;
 * they and who keeps the plan see it and revoke it; the device hears of that at its next
 * contact.
 */
@Component
public class OfflineCopies {

	private static final int LONGEST = 60;

	private static final int MOST = 20;

	private static final Set<Role> READERS = Set.of(Role.RSSI, Role.PARTNER, Role.COORDINATOR);

	private final Ledger ledger;

	private final Plans plans;

	private final OfflineCopyRows rows;

	private final Members members;

	private final OfflineSettings settings;

	private final Clock clock;

	OfflineCopies(Ledger ledger, Plans plans, OfflineCopyRows rows, Members members, OfflineSettings settings,
			Clock clock) {
		this.ledger = ledger;
		this.plans = plans;
		this.rows = rows;
		this.members = members;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Notes that the actor saves a copy of this plan's sheet.
	 * @param device what they call the device
	 */
	public OfflineCopy add(Actor actor, Plan plan, String device) {
		Plan found = require(actor, plan.id());
		String called = device.strip();
		if (called.isEmpty() || called.length() > LONGEST) {
			throw new InvalidInput("device", device, "un nom de 1 à " + LONGEST + " caractères",
					"a name of 1 to " + LONGEST + " characters");
		}
		return this.ledger.write(actor, entry -> {
			if (this.rows.live(found.id(), actor, entry.at()) >= MOST) {
				throw new InvalidInput("device", device, MOST + " copies au plus : retirez-en une",
						"at most " + MOST + " copies: revoke one");
			}
			PlanVersion latest = plan.latest();
			OfflineCopy copy = new OfflineCopy(new OfflineCopyId(UUID.randomUUID()), found.id(), found.organisation(),
					latest == null ? 0 : latest.number(), actor.reference(), actor.name(), called, entry.at(),
					entry.at().plus(this.settings.validity()), null, null);
			this.rows.insert(copy, found.scale());
			entry.journal("plan-copy-saved", subject(copy.id()),
					Map.of("plan", found.id().value(), "version", copy.version(), "expiresAt", copy.expiresAt()));
			return copy;
		});
	}

	/** The copies of a plan: one's own, or all for who keeps it; the latest first. */
	public List<OfflineCopy> list(Actor actor, PlanId plan) {
		require(actor, plan);
		return this.ledger.read(actor, () -> this.rows.of(plan));
	}

	/** Has a copy erased at the device's next contact; once more changes nothing. */
	public void revoke(Actor actor, PlanId plan, OfflineCopyId id) {
		OfflineCopy copy = list(actor, plan).stream()
			.filter(one -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotPermitted("a copy of a plan one keeps, or one's own"));
		this.ledger.write(actor, entry -> {
			boolean isRevoked = this.rows.revoke(id, plan, actor, entry.at());
			entry.journal(isRevoked ? "plan-copy-revoked" : "plan-copy-revoked-before", subject(id),
					Map.of("plan", copy.plan().value()));
			return isRevoked;
		});
	}

	/**
	 * What a device is to know of its copy: nothing but that. A copy of somebody who may
	 * not read the plan any more is to be erased, too.
	 * @return empty for a copy nobody knows, which the device keeps until it expires
	 */
	public Optional<State> state(OfflineCopyId id) {
		Optional<OfflineCopy> found = this.ledger.read(PlanEvidence.HUB, () -> this.rows.find(id));
		return found.map(copy -> {
			if (copy.revokedAt() != null || !isReader(copy)) {
				tell(copy);
				return State.REVOKED;
			}
			int latest = this.ledger.read(PlanEvidence.HUB, () -> this.rows.latest(copy.plan()));
			return latest > copy.version() ? State.OUTDATED : State.CURRENT;
		});
	}

	private boolean isReader(OfflineCopy copy) {
		Actor.Hub hub = new Actor.Hub("plans", copy.organisation(), Set.of());
		return this.members.of(hub, copy.organisation())
			.stream()
			.filter(member -> member.roles().stream().anyMatch(READERS::contains))
			.anyMatch(member -> ("person:" + member.subject()).equals(copy.person()));
	}

	private void tell(OfflineCopy copy) {
		if (copy.toldAt() == null) {
			Instant now = this.clock.instant();
			this.ledger.upkeep(PlanEvidence.HUB, () -> {
				this.rows.told(copy.id(), now);
				return copy;
			});
		}
	}

	private Plan require(Actor actor, PlanId id) {
		return this.plans.find(actor, id).orElseThrow(() -> new NotPermitted("a plan one may read"));
	}

	private static Subject subject(OfflineCopyId id) {
		return new Subject("plan-copy", id.value());
	}

}
