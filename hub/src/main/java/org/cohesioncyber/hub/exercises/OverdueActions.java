package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells each organisation once that actions of its exercises are overdue, however many
 * actions and however many hubs.
 */
@Component
class OverdueActions {

	private static final LocalTime FROM = LocalTime.of(9, 0);

	/** Named in the policies, too. */
	private static final Actor.Hub HUB = new Actor.Hub("exercise-actions");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final Audiences audiences;

	private final Clock clock;

	OverdueActions(Ledger ledger, JdbcClient jdbc, Audiences audiences, Clock clock) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.audiences = audiences;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
	void remind() {
		remind(this.clock.instant());
	}

	void remind(Instant now) {
		ZonedDateTime here = now.atZone(Exercise.PARIS);
		if (here.toLocalTime().isBefore(FROM)) {
			return;
		}
		LocalDate today = here.toLocalDate();
		List<OrganisationId> concerned = this.ledger.read(HUB, () -> this.jdbc.sql("""
				SELECT DISTINCT organisation_id FROM exercises.action
				WHERE state = 'OPEN' AND due_on < ? AND told_on IS NULL
				""").param(today).query(UUID.class).list().stream().map(OrganisationId::new).toList());
		concerned.forEach(organisation -> tell(organisation, today));
	}

	private void tell(OrganisationId organisation, LocalDate today) {
		try {
			this.ledger.write(new Actor.Hub(HUB.name(), organisation, Set.of()),
					entry -> tell(entry, organisation, today));
		}
		catch (AlreadyTold _) {
			// Another hub was first.
		}
	}

	private OrganisationId tell(Entry entry, OrganisationId organisation, LocalDate today) {
		int told = this.jdbc.sql("""
				UPDATE exercises.action SET told_on = :today
				WHERE organisation_id = :organisation AND state = 'OPEN' AND due_on < :today AND told_on IS NULL
				""").param("today", today).param("organisation", organisation.value()).update();
		if (told == 0) {
			throw new AlreadyTold();
		}
		Subject subject = new Subject("organisation", organisation.value());
		entry.journal("exercise-actions-overdue", subject, Map.of("day", today.toString()));
		entry.publish(new Notice("exercises.overdue", List.of(), "/exercices/actions", Notice.Urgency.TODAY)
			.about(subject, Reality.EXERCISE, Tlp.AMBER_STRICT, this.audiences.freeze(entry, Set.of(organisation))));
		return organisation;
	}

	private static final class AlreadyTold extends RuntimeException {

		AlreadyTold() {
			super("overdue actions: told by another hub", null, false, false);
		}

	}

}
