package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.HubSettings;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Who is engaged by the charter, as of any day up to today, computed from the signatures
 * each time it is asked.
 */
@Component
public class Engagement {

	static final Actor.Hub REGISTER = new Actor.Hub("register");

	private final Ledger ledger;

	private final SignatureRows rows;

	private final TieRows ties;

	private final VersionRows versions;

	private final TerritoryCalendar calendar;

	private final List<EngagementEvidence> evidence;

	private final HubSettings settings;

	Engagement(Ledger ledger, SignatureRows rows, TieRows ties, VersionRows versions, TerritoryCalendar calendar,
			List<EngagementEvidence> evidence, HubSettings settings) {
		this.ledger = ledger;
		this.rows = rows;
		this.ties = ties;
		this.versions = versions;
		this.calendar = calendar;
		this.evidence = evidence;
		this.settings = settings;
	}

	/** The day it is. */
	public LocalDate today() {
		return this.calendar.today();
	}

	/** The public figure: how many were engaged on that day. Anybody may ask. */
	public EngagementFigure figureOn(LocalDate day) {
		refuseFuture(day);
		return figuresOn(List.of(day)).getFirst();
	}

	/** The figures of several days, from one reading of the register. */
	List<EngagementFigure> figuresOn(List<LocalDate> days) {
		Set<Level> shown = this.evidence.stream().map(one -> one.kind().level()).collect(Collectors.toSet());
		return on(REGISTER, days).stream().map(one -> one.figure(shown, this.settings.demonstration())).toList();
	}

	/** Who is engaged today, for what the hub itself keeps in step with it. */
	public Set<OrganisationId> engagedToday() {
		return Set.copyOf(on(REGISTER, List.of(today())).getFirst().engaged().keySet());
	}

	/** Who was engaged on that day, by name, for a member. */
	public List<EngagedMember> listOn(Actor actor, LocalDate day) {
		actor.requireOrganisation();
		refuseFuture(day);
		List<EngagementOn> both = on(actor, List.of(day.minusYears(1), day));
		return both.getLast().members(both.getFirst());
	}

	/** The first day anybody signed, as far as the figure counts. */
	Optional<LocalDate> firstSignature() {
		return this.ledger.read(REGISTER, this.rows::all)
			.stream()
			.filter(one -> !one.practiceOnly(this.settings.demonstration()))
			.flatMap(one -> one.signatures().stream())
			.map(Signature::signedOn)
			.min(Comparator.naturalOrder());
	}

	private List<EngagementOn> on(Actor actor, List<LocalDate> days) {
		if (days.isEmpty()) {
			return List.of();
		}
		LocalDate first = Collections.min(days);
		LocalDate last = Collections.max(days);
		List<Evidence> shown = this.evidence.stream().flatMap(one -> one.between(first, last).stream()).toList();
		return signedOn(actor, days).entrySet()
			.stream()
			.map(signed -> EngagementOn.of(signed.getKey(), signed.getValue(), shown))
			.toList();
	}

	private Map<LocalDate, EngagedDay> signedOn(Actor actor, List<LocalDate> days) {
		return this.ledger.read(actor, () -> {
			List<Signatures> signatures = this.rows.all();
			Ties groups = new Ties(this.ties.all(Kind.SUBSIDIARY_OF));
			Map<String, GroupRule> rules = this.versions.groupRules();
			Map<LocalDate, EngagedDay> signed = new LinkedHashMap<>();
			days.forEach(day -> signed.put(day,
					new EngagedDay(day, signatures, groups, rules, this.settings.demonstration())));
			return signed;
		});
	}

	/**
	 * How organisations stand with the charter today; one that is not registered is
	 * absent.
	 */
	public Map<OrganisationId, CharterStanding> standings(Actor actor, Set<OrganisationId> organisations) {
		return this.ledger.read(actor, () -> standings(organisations));
	}

	private Map<OrganisationId, CharterStanding> standings(Set<OrganisationId> organisations) {
		List<Signatures> asked = this.rows.of(organisations);
		EngagedDay day = todayOf(asked);
		return asked.stream()
			.map(one -> new CharterStanding(one.organisation(), one.name(), day.isInForce(one.organisation()),
					one.practiceOnly(this.settings.demonstration())))
			.collect(Collectors.toUnmodifiableMap(CharterStanding::organisation, Function.identity()));
	}

	// This is asked for every alert: groups are read for those alone that signed nothing.
	private EngagedDay todayOf(List<Signatures> asked) {
		LocalDate today = this.calendar.today();
		Set<OrganisationId> unsigned = asked.stream()
			.filter(one -> one.sinceOn(today).isEmpty())
			.map(Signatures::organisation)
			.collect(Collectors.toSet());
		List<Tie> groups = unsigned.isEmpty() ? List.of() : this.ties.groupsAbove(unsigned);
		List<Signatures> concerned = new ArrayList<>(asked);
		if (!groups.isEmpty()) {
			concerned.addAll(this.rows.of(groups.stream().map(Tie::other).collect(Collectors.toSet())));
		}
		Map<String, GroupRule> rules = groups.isEmpty() ? Map.of() : this.versions.groupRules();
		return new EngagedDay(today, concerned, new Ties(groups), rules, this.settings.demonstration());
	}

	private void refuseFuture(LocalDate day) {
		if (day.isAfter(today())) {
			throw new InvalidInput("on", day, "aujourd’hui ou une date passée", "today or a day in the past");
		}
	}

}
