package org.cohesioncyber.hub.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases what somebody no longer agrees to be kept, the day after the last one they
 * agreed to, and says so two weeks before.
 */
@Component
class Consents {

	private static final int REMINDER_DAYS = 14;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final PersonRows persons;

	private final ContactNotices notices;

	private final Clock clock;

	Consents(Ledger ledger, JdbcClient jdbc, PersonRows persons, ContactNotices notices, Clock clock) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.persons = persons;
		this.notices = notices;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void keep() {
		keep(LocalDate.now(this.clock.withZone(PARIS)));
	}

	void keep(LocalDate today) {
		ended(today).forEach(ending -> ContactsHub.unlessDone(() -> erase(ending)));
		ending(today).forEach(ending -> ContactsHub.unlessDone(() -> remind(ending)));
	}

	private void erase(Ending ending) {
		this.ledger.write(ContactsHub.of(ending.organisation()), entry -> {
			if (!this.persons.erase(ending.channel())) {
				throw new NothingToDo();
			}
			tell(entry, "contact-channel-expired", "contacts.consent.over", ending);
			return ending;
		});
	}

	private void remind(Ending ending) {
		this.ledger.write(ContactsHub.of(ending.organisation()), entry -> {
			int noted = this.jdbc.sql("""
					UPDATE contacts.channel SET reminded_for = consent_until
					WHERE id = ? AND reminded_for IS DISTINCT FROM consent_until
					""").param(ending.channel()).update();
			if (noted == 0) {
				throw new NothingToDo();
			}
			tell(entry, "contact-consent-ending", "contacts.consent.ending", ending);
			return ending;
		});
	}

	private void tell(Entry entry, String act, String key, Ending ending) {
		Subject subject = new Subject("contact", ending.contact());
		entry.journal(act, subject, Map.of("kind", ending.kind()));
		this.notices.tell(entry, key, subject, Set.of(ending.organisation()), "/annuaire-de-crise");
	}

	private List<Ending> ended(LocalDate today) {
		return found("consent_until < ?", today);
	}

	private List<Ending> ending(LocalDate today) {
		return found("consent_until <= ? AND reminded_for IS DISTINCT FROM consent_until",
				today.plusDays(REMINDER_DAYS));
	}

	private List<Ending> found(String condition, LocalDate day) {
		return this.ledger.read(ContactsHub.HUB, () -> this.jdbc
			.sql("SELECT id, contact_id, organisation_id, kind FROM contacts.channel WHERE " + condition)
			.param(day)
			.query((row, _) -> new Ending(row.getObject("id", UUID.class), row.getObject("contact_id", UUID.class),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("kind")))
			.list());
	}

	private record Ending(UUID channel, UUID contact, OrganisationId organisation, String kind) {

	}

}
