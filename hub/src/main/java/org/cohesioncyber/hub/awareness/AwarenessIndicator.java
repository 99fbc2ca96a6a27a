package org.cohesioncyber.hub.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.CharterStanding;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * How many of those invited to sessions came: of one's own organisation whole, of the
 * territory whole for the staff, and for everybody else without what tells of one or two
 * organisations.
 */
@Component
public class AwarenessIndicator {

	private static final Actor.Hub HUB = new Actor.Hub("awareness");

	private static final Actor.Hub REGISTER = new Actor.Hub("register");

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final int MONTHS = 3;

	private final Ledger ledger;

	private final AttendanceRows rows;

	private final Engagement engagement;

	AwarenessIndicator(Ledger ledger, AttendanceRows rows, Engagement engagement) {
		this.ledger = ledger;
		this.rows = rows;
		this.engagement = engagement;
	}

	/** The day it is. */
	public LocalDate today() {
		return this.engagement.today();
	}

	/** The actor's own organisation, over the twelve months that end on that day. */
	public AttendanceFigures own(Actor actor, LocalDate on) {
		Campaigns.require(actor);
		OrganisationId own = actor.requireOrganisation();
		refuseFuture(on);
		List<Session> sessions = this.ledger.read(actor, () -> this.rows.between(AttendanceFigures.from(on), on));
		return AttendanceFigures.whole(sessions.stream().filter(one -> one.organisation().equals(own)).toList(), on);
	}

	/**
	 * The territory, without organisations that exist only to practise. For the
	 * coordinator as of that day, as it is known now. For others as of the end of the
	 * last quarter before it, as it was known then: it never moves, so that nobody is
	 * read out of two figures taken one after the other.
	 */
	public AttendanceFigures territory(Actor actor, LocalDate on) {
		refuseFuture(on);
		if (actor.organisation().isPresent() && actor.has(Role.COORDINATOR)) {
			return AttendanceFigures.whole(counted(() -> this.rows.between(AttendanceFigures.from(on), on)), on);
		}
		LocalDate quarter = endOfQuarterBefore(on);
		Instant known = quarter.plusDays(1).atStartOfDay(PARIS).toInstant();
		return AttendanceFigures
			.whole(counted(() -> this.rows.between(AttendanceFigures.from(quarter), quarter, known)), quarter)
			.published();
	}

	static LocalDate endOfQuarterBefore(LocalDate on) {
		LocalDate first = on.plusDays(1).withDayOfMonth(1);
		return first.minusMonths((first.getMonthValue() - 1) % MONTHS).minusDays(1);
	}

	private List<Session> counted(Supplier<List<Session>> sessions) {
		List<Session> all = this.ledger.read(HUB, sessions);
		Set<OrganisationId> concerned = all.stream().map(Session::organisation).collect(Collectors.toSet());
		Map<OrganisationId, CharterStanding> standings = this.engagement.standings(REGISTER, concerned);
		return all.stream().filter(one -> counts(standings, one.organisation())).toList();
	}

	private static boolean counts(Map<OrganisationId, CharterStanding> standings, OrganisationId organisation) {
		CharterStanding standing = standings.get(organisation);
		return standing != null && !standing.isPracticeOnly();
	}

	private void refuseFuture(LocalDate on) {
		if (on.isAfter(today())) {
			throw new InvalidInput("on", on, "aujourd’hui ou une date passée", "today or a day in the past");
		}
	}

}
