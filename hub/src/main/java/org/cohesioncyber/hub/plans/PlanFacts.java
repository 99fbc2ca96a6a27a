package org.cohesioncyber.hub.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/** Says that something became of a plan, never what it says. */
@Component
class PlanFacts {

	private final Audiences audiences;

	PlanFacts(Audiences audiences) {
		this.audiences = audiences;
	}

	void changed(Entry entry, String act, PlanId id, PlanKind kind, PlanScale scale, int revision) {
		OrganisationId own = entry.actor().requireOrganisation();
		entry.journal(act, subject(id), Map.of("revision", revision, "kind", kind));
		entry.publish(
				Fact.of(act, subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT, this.audiences.freeze(entry, Set.of(own)),
						new PlanChanged(id.value(), own.value(), kind, scale, revision)));
	}

	void refused(Entry entry, String act, PlanId id, int revision) {
		entry.journal(act, subject(id), Map.of("revision", revision));
	}

	void approved(Entry entry, Plan plan, PlanVersion version) {
		entry.journal("plan-approved", subject(plan.id()),
				Map.of("number", version.number(), "sha256", version.sha256(), "approvedOn", version.approvedOn(),
						"reviewOn", version.reviewOn(), "published", version.published()));
		// All members may read what is published, and are told that it is there.
		AudienceId audience = version.published() ? AudienceId.TERRITORY
				: this.audiences.freeze(entry, Set.of(plan.organisation()));
		entry.publish(Fact.of("plan-approved", subject(plan.id()), Reality.ACTUAL,
				version.published() ? Tlp.GREEN : Tlp.AMBER_STRICT, audience,
				new PlanApproved(plan.id().value(), plan.organisation().value(), plan.kind(), plan.scale(),
						version.number(), version.sha256(), version.approvedOn(), version.reviewOn())));
	}

	/** Tells the people of an organisation, at once. */
	void tell(Entry entry, String key, Subject subject, OrganisationId organisation, String path) {
		entry.publish(new Notice(key, List.of(), path, Notice.Urgency.NOW).about(subject, Reality.ACTUAL,
				Tlp.AMBER_STRICT, this.audiences.freeze(entry, Set.of(organisation))));
	}

	static Subject subject(PlanId id) {
		return new Subject("plan", id.value());
	}

}
