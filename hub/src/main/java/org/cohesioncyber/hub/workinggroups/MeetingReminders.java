package org.cohesioncyber.hub.workinggroups;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;
import org.cohesioncyber.hub.sharing.KeptRoster;
import org.cohesioncyber.hub.sharing.Sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds each organisation, the day before and once, that meetings of its groups are
 * tomorrow, however many meetings and however many hubs.
 */
@Component
class MeetingReminders {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final LocalTime FROM = LocalTime.of(9, 0);

	private static final Actor.Hub HUB = new Actor.Hub("working-groups");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final MembershipRows members;

	private final Sharing sharing;

	private final Clock clock;

	MeetingReminders(Ledger ledger, JdbcClient jdbc, MembershipRows members, Sharing sharing, Clock clock) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.members = members;
		this.sharing = sharing;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
	void remind() {
		remind(this.clock.instant());
	}

	void remind(Instant now) {
		ZonedDateTime here = now.atZone(PARIS);
		if (here.toLocalTime().isBefore(FROM)) {
			return;
		}
		LocalDate tomorrow = here.toLocalDate().plusDays(1);
		Instant from = tomorrow.atStartOfDay(PARIS).toInstant();
		Instant until = tomorrow.plusDays(1).atStartOfDay(PARIS).toInstant();
		Set<OrganisationId> concerned = this.ledger.read(HUB, () -> {
			Set<OrganisationId> meeting = new HashSet<>(this.members.meeting(from, until));
			meeting.removeAll(reminded(tomorrow));
			return meeting;
		});
		concerned.forEach(organisation -> remind(organisation, tomorrow));
	}

	private List<OrganisationId> reminded(LocalDate day) {
		return this.jdbc.sql("SELECT organisation_id FROM workinggroups.reminder WHERE day = ?")
			.param(day)
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.toList();
	}

	private void remind(OrganisationId organisation, LocalDate day) {
		try {
			this.ledger.write(new Actor.Hub(HUB.name(), organisation, Set.of()),
					entry -> remind(entry, organisation, day));
		}
		catch (AlreadyReminded _) {
			// Another hub was first.
		}
	}

	private OrganisationId remind(Entry entry, OrganisationId organisation, LocalDate day) {
		int claimed = this.jdbc
			.sql("INSERT INTO workinggroups.reminder (organisation_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING")
			.params(organisation.value(), day)
			.update();
		if (claimed == 0) {
			throw new AlreadyReminded();
		}
		Subject subject = new Subject("organisation", organisation.value());
		entry.journal("meetings-reminded", subject, Map.of("day", day.toString()));
		Addressed addressed = this.sharing.addressAll(entry,
				new KeptRoster(organisation.value(), Set.of(organisation)));
		if (!addressed.recipients().isEmpty()) {
			entry.publish(new Notice("workinggroups.reminder", List.of(), "/groupes-de-travail", Notice.Urgency.TODAY)
				.about(subject, Reality.ACTUAL, Tlp.AMBER_STRICT, addressed.audience()));
		}
		return organisation;
	}

	private static final class AlreadyReminded extends RuntimeException {

		AlreadyReminded() {
			super("reminder: sent by another hub", null, false, false);
		}

	}

}
