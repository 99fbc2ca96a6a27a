package org.cohesioncyber.hub.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.Circle.Built;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the members of circles built by a rule: recomputed whenever a signature is given
 * or changes or a victim is helped outside the charter, and once a day in case that was
 * missed. Until then a newcomer is left out and somebody who left is refused by the
 * policy.
 */
@Component
class RuleCircles implements FactConsumer {

	private static final Actor.Hub CIRCLES = new Actor.Hub("circles");

	private static final Set<String> MOVING = Set.of("charter-signed", "charter-signature-changed", "organisation-tied",
			"organisation-untied", "solidarity-case-opened", "solidarity-case-extended", "solidarity-case-closed");

	private final Ledger ledger;

	private final CircleRows rows;

	private final Rosters rosters;

	private final Engagement engagement;

	private final SolidarityCases solidarity;

	RuleCircles(Ledger ledger, CircleRows rows, Rosters rosters, Engagement engagement, SolidarityCases solidarity) {
		this.ledger = ledger;
		this.rows = rows;
		this.rosters = rosters;
		this.engagement = engagement;
		this.solidarity = solidarity;
	}

	@Override
	public String name() {
		return "rule-circles";
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		if (facts.stream().anyMatch(fact -> MOVING.contains(fact.type()))) {
			recompute();
		}
	}

	@Scheduled(cron = "0 1 0 * * *", zone = "Europe/Paris")
	void recompute() {
		Set<OrganisationId> engaged = new HashSet<>(this.engagement.engagedToday());
		engaged.addAll(this.solidarity.guestsToday(CIRCLES));
		for (CircleId circle : this.ledger.read(CIRCLES, () -> this.rows.builtBy(Built.ALL_ENGAGED))) {
			recompute(circle, engaged);
		}
	}

	private void recompute(CircleId circle, Set<OrganisationId> engaged) {
		boolean isStale = this.ledger.read(CIRCLES,
				() -> !RosterChange.between(this.rows.members(circle), engaged).isNone());
		if (isStale) {
			this.ledger.write(CIRCLES, entry -> {
				this.rows.touch(circle);
				this.rosters.change(entry, "circle-recomputed", circle,
						RosterChange.between(this.rows.members(circle), engaged));
				return circle;
			});
		}
	}

}
