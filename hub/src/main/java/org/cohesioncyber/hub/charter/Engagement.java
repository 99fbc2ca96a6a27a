package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

	private final TerritoryCalendar calendar;

	private final List<EngagementEvidence> evidence;

	private final boolean demonstrationHub;

	Engagement(Ledger ledger, SignatureRows rows, TerritoryCalendar calendar, List<EngagementEvidence> evidence,
			@Value("${cohesion.demonstration:false}") boolean demonstrationHub) {
		this.ledger = ledger;
		this.rows = rows;
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
		Set<OrganisationId> engaged = engagedOn(REGISTER, day).stream()
			.map(EngagedOrganisation::id)
			.collect(Collectors.toSet());
		Map<Level, Integer> levels = new EnumMap<>(Level.class);
		for (EngagementEvidence one : this.evidence) {
			Set<OrganisationId> held = new HashSet<>(one.heldOn(REGISTER, day));
			held.retainAll(engaged);
			levels.put(one.level(), held.size());
		}
		return new EngagementFigure(day, engaged.size(), this.demonstrationHub, levels);
	}

	/** Who is engaged today, for what the hub itself keeps in step with it. */
	public Set<OrganisationId> engagedToday() {
		return engagedOn(REGISTER, today()).stream()
			.map(EngagedOrganisation::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Who was engaged on that day, by name, for a member. */
	public List<EngagedOrganisation> listOn(Actor actor, LocalDate day) {
		actor.requireOrganisation();
		refuseFuture(day);
		return engagedOn(actor, day);
	}

	private List<EngagedOrganisation> engagedOn(Actor actor, LocalDate day) {
		return this.ledger.read(actor, this.rows::all)
			.stream()
			.filter(one -> one.countOn(day, this.demonstrationHub))
			.map(one -> new EngagedOrganisation(one.organisation(), one.name(), one.sinceOn(day).orElseThrow()))
			.toList();
	}

	/**
	 * How organisations stand with the charter today; one that is not registered is
	 * absent.
	 */
	public Map<OrganisationId, CharterStanding> standings(Actor actor, Set<OrganisationId> organisations) {
		LocalDate today = this.calendar.today();
		return this.ledger.read(actor, () -> this.rows.of(organisations))
			.stream()
			.map(one -> new CharterStanding(one.organisation(), one.name(), one.areInForceOn(today),
					one.practiceOnly(this.demonstrationHub)))
			.collect(Collectors.toUnmodifiableMap(CharterStanding::organisation, Function.identity()));
	}

	private void refuseFuture(LocalDate day) {
		if (day.isAfter(today())) {
			throw new InvalidInput("on", day, "aujourd’hui ou une date passée", "today or a day in the past");
		}
	}

}
