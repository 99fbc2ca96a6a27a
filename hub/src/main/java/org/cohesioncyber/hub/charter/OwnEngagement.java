package org.cohesioncyber.hub.charter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.NextSteps;
import org.cohesioncyber.hub.charter.spi.NextSteps.Contribution;
import org.cohesioncyber.hub.charter.spi.NextSteps.Step;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Where the actor's own organisation stands, and what its next useful steps are: the
 * charter's own, and those of every module above that knows some.
 */
@Component
public class OwnEngagement {

	private final Ledger ledger;

	private final SignatureRows rows;

	private final Charters charters;

	private final Engagement engagement;

	private final List<EngagementEvidence> evidence;

	private final List<NextSteps> others;

	private final Clock clock;

	OwnEngagement(Ledger ledger, SignatureRows rows, Charters charters, Engagement engagement,
			List<EngagementEvidence> evidence, List<NextSteps> others, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.charters = charters;
		this.engagement = engagement;
		this.evidence = evidence;
		this.others = others;
		this.clock = clock;
	}

	/** Where the organisation the actor acts for stands today. */
	public OwnStanding standing(Actor actor) {
		OrganisationId own = actor.requireOrganisation();
		LocalDate today = this.engagement.today();
		Signatures signatures = this.ledger.read(actor, () -> this.rows.of(Set.of(own)).getFirst());
		Optional<EngagedOrganisation> engaged = engaged(actor, own, today);
		Optional<LocalDate> since = signatures.sinceOn(today).or(() -> engaged.map(EngagedOrganisation::since));
		return new OwnStanding(own, signatures.name(), since.isPresent(), since.orElse(null),
				engaged.flatMap(EngagedOrganisation::boundBy).map(parent -> name(actor, parent)),
				signatures.signatures().isEmpty() ? null : signatures.signatures().getLast(),
				this.charters.current(actor).map(CharterVersion::name).orElse(null), levels(own, today));
	}

	private Optional<EngagedOrganisation> engaged(Actor actor, OrganisationId own, LocalDate today) {
		return this.engagement.listOn(actor, today)
			.stream()
			.map(EngagedMember::organisation)
			.filter(one -> one.id().equals(own))
			.findFirst();
	}

	private String name(Actor actor, OrganisationId organisation) {
		return this.ledger.read(actor, () -> this.rows.of(Set.of(organisation)).getFirst().name());
	}

	private List<LevelStanding> levels(OrganisationId own, LocalDate today) {
		List<Evidence> known = this.evidence.stream()
			.flatMap(one -> one.between(today, today).stream())
			.filter(one -> one.organisation().equals(own))
			.toList();
		return this.evidence.stream()
			.map(one -> one.kind().level())
			.distinct()
			.sorted()
			.map(level -> LevelStanding.of(level, known, today))
			.toList();
	}

	/** What every module has to say of it, the most useful step first. */
	public Contribution next(Actor actor, OwnStanding standing) {
		Instant now = this.clock.instant();
		List<Contribution> all = this.others.stream().map(one -> one.of(actor, now)).toList();
		List<Step> steps = new ArrayList<>(CharterSteps.of(standing, this.engagement.today()));
		all.forEach(one -> steps.addAll(one.steps()));
		return new Contribution(all.stream().flatMap(one -> one.signs().stream()).toList(),
				CharterSteps.ordered(steps));
	}

}
