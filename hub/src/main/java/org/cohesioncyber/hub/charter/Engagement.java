package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.EngagementFigure.Breakdown;
import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is engaged by the charter, as of any day up to today, computed from the signatures
 * each time it is asked.
 */
@Component
public class Engagement {

	private static final Actor.Hub REGISTER = new Actor.Hub("register");

	private final Ledger ledger;

	private final SignatureRows rows;

	private final TieRows ties;

	private final VersionRows versions;

	private final TerritoryCalendar calendar;

	private final List<EngagementEvidence> evidence;

	private final boolean demonstrationHub;

	Engagement(Ledger ledger, SignatureRows rows, TieRows ties, VersionRows versions, TerritoryCalendar calendar,
			List<EngagementEvidence> evidence, @Value("${cohesion.demonstration:false}") boolean demonstrationHub) {
		this.ledger = ledger;
		this.rows = rows;
		this.ties = ties;
		this.versions = versions;
		this.calendar = calendar;
		this.evidence = evidence;
		this.demonstrationHub = demonstrationHub;
	}

	/** The day it is. */
	public LocalDate today() {
		return this.calendar.today();
	}

	/** The public figure: how many were engaged on that day. Anybody may ask. */
	public EngagementFigure figureOn(LocalDate day) {
		refuseFuture(day);
		EngagedDay engagedDay = dayOf(REGISTER, day);
		List<EngagedOrganisation> all = engagedDay.all();
		Set<OrganisationId> engaged = ids(all);
		Map<Level, Integer> levels = new EnumMap<>(Level.class);
		for (EngagementEvidence one : this.evidence) {
			Set<OrganisationId> held = new HashSet<>(one.heldOn(REGISTER, day));
			held.retainAll(engaged);
			levels.put(one.level(), engagedDay.actors(held));
		}
		int bound = (int) all.stream().filter(one -> one.boundBy().isPresent()).count();
		return new EngagementFigure(day, engagedDay.actors(engaged), this.demonstrationHub, levels,
				new Breakdown(all.size(), all.size() - bound, bound));
	}

	/** Who is engaged today, for what the hub itself keeps in step with it. */
	public Set<OrganisationId> engagedToday() {
		return ids(dayOf(REGISTER, today()).all());
	}

	/** Who was engaged on that day, by name, for a member. */
	public List<EngagedOrganisation> listOn(Actor actor, LocalDate day) {
		actor.requireOrganisation();
		refuseFuture(day);
		return dayOf(actor, day).all();
	}

	private EngagedDay dayOf(Actor actor, LocalDate day) {
		return this.ledger.read(actor, () -> new EngagedDay(day, this.rows.all(),
				new Ties(this.ties.all(Kind.SUBSIDIARY_OF)), this.versions.groupRules(), this.demonstrationHub));
	}

	private static Set<OrganisationId> ids(List<EngagedOrganisation> engaged) {
		return engaged.stream().map(EngagedOrganisation::id).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * How organisations stand with the charter today; one that is not registered is
	 * absent.
	 */
	public Map<OrganisationId, CharterStanding> standings(Actor actor, Set<OrganisationId> organisations) {
		return this.ledger.read(actor, () -> standings(organisations));
	}

	private Map<OrganisationId, CharterStanding> standings(Set<OrganisationId> organisations) {
		List<Tie> groups = this.ties.groupsAbove(organisations);
		Set<OrganisationId> concerned = new HashSet<>(organisations);
		groups.forEach(tie -> concerned.add(tie.other()));
		List<Signatures> all = this.rows.of(concerned);
		// Hardly anybody belongs to a group, and this is asked for every alert.
		Map<String, GroupRule> rules = groups.isEmpty() ? Map.of() : this.versions.groupRules();
		EngagedDay day = new EngagedDay(this.calendar.today(), all, new Ties(groups), rules, this.demonstrationHub);
		return all.stream()
			.filter(one -> organisations.contains(one.organisation()))
			.map(one -> new CharterStanding(one.organisation(), one.name(), day.isInForce(one.organisation()),
					one.practiceOnly(this.demonstrationHub)))
			.collect(Collectors.toUnmodifiableMap(CharterStanding::organisation, Function.identity()));
	}

	private void refuseFuture(LocalDate day) {
		if (day.isAfter(today())) {
			throw new InvalidInput("on", day, "aujourd’hui ou une date passée", "today or a day in the past");
		}
	}

}
