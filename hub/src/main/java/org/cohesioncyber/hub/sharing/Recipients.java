package org.cohesioncyber.hub.sharing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.CharterStanding;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleRows.Roster;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts every member of a circle before the policy. */
@Component
class Recipients {

	private final Circles circles;

	private final Engagement engagement;

	private final SolidarityCases solidarity;

	Recipients(Circles circles, Engagement engagement, SolidarityCases solidarity) {
		this.circles = circles;
		this.engagement = engagement;
		this.solidarity = solidarity;
	}

	/**
	 * What the policy says of everybody concerned, inside one transaction of the actor.
	 */
	Judged judge(Actor actor, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		Optional<Roster> chosen = Optional.ofNullable(circle).map(id -> roster(actor, id));
		Set<OrganisationId> members = chosen.map(Roster::members).orElse(Set.of());
		return new Judged(actor.requireOrganisation(), chosen.map(Roster::circle),
				own(actor, tlp, circle, members, reality));
	}

	/** The same for a roster another module keeps. */
	List<Verdict> judge(Actor actor, Tlp tlp, KeptRoster roster, Reality reality) {
		return own(actor, tlp, new CircleId(roster.id()), roster.members(), reality);
	}

	/** What it says of something that belongs to all on a roster and to none of them. */
	List<Verdict> judgeCommon(Actor actor, KeptRoster roster) {
		SharedThing thing = new SharedThing(new OrganisationId(roster.id()), Answer.YES, SolidarityRules.NONE,
				Tlp.AMBER_STRICT, new CircleId(roster.id()), Reality.ACTUAL, Answer.NO);
		// No solidarity outside the charter reaches that marking.
		return verdicts(thing, roster.members(), roster.members(), this.engagement.standings(actor, roster.members()),
				Map.of());
	}

	private List<Verdict> own(Actor actor, Tlp tlp, @Nullable CircleId circle, Set<OrganisationId> members,
			Reality reality) {
		OrganisationId owner = actor.requireOrganisation();
		Set<OrganisationId> concerned = new HashSet<>(members);
		concerned.add(owner);
		Map<OrganisationId, CharterStanding> standings = this.engagement.standings(actor, concerned);
		Map<OrganisationId, SolidarityRules> rules = this.solidarity.rulesToday(outside(standings));
		SharedThing thing = new SharedThing(owner, isEngaged(standings.get(owner)),
				rules.getOrDefault(owner, SolidarityRules.NONE), tlp, circle, reality, Answer.NO);
		return verdicts(thing, concerned, members, standings, rules);
	}

	private static List<Verdict> verdicts(SharedThing thing, Set<OrganisationId> concerned, Set<OrganisationId> members,
			Map<OrganisationId, CharterStanding> standings, Map<OrganisationId, SolidarityRules> rules) {
		List<Verdict> verdicts = new ArrayList<>();
		for (OrganisationId one : concerned) {
			CharterStanding standing = standings.get(one);
			Reader reader = new Reader(one, Answer.of(members.contains(one)), isEngaged(standing), practises(standing),
					rules.getOrDefault(one, SolidarityRules.NONE));
			verdicts.add(new Verdict(one, standing == null ? one.toString() : standing.name(),
					SharingPolicy.decide(thing, reader)));
		}
		return verdicts;
	}

	private Roster roster(Actor actor, CircleId id) {
		return this.circles.roster(actor, id)
			.orElseThrow(() -> new InvalidInput("circle", id, "un de vos cercles", "one of your circles"));
	}

	private static Set<OrganisationId> outside(Map<OrganisationId, CharterStanding> standings) {
		return standings.values()
			.stream()
			.filter(standing -> !standing.isInForce())
			.map(CharterStanding::organisation)
			.collect(Collectors.toSet());
	}

	private static Answer isEngaged(@Nullable CharterStanding standing) {
		return standing == null ? Answer.UNKNOWN : Answer.of(standing.isInForce());
	}

	private static Answer practises(@Nullable CharterStanding standing) {
		return standing == null ? Answer.UNKNOWN : Answer.of(standing.isPracticeOnly());
	}

	/** The policy's decision about one organisation. */
	record Verdict(OrganisationId organisation, String name, Decision decision) {

	}

	/** All decisions about one thing to be shared. */
	record Judged(OrganisationId owner, Optional<Circle> circle, List<Verdict> verdicts) {

	}

}
