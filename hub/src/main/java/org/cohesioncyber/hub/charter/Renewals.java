package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The renewals that are awaited, and what the hub does about them by itself: records each
 * lapse when it comes, and reminds members and staff 60, 30 and 7 days before, each once
 * whatever the number of hubs.
 */
@Component
public class Renewals {

	static final Actor.Hub REGISTRAR = new Actor.Hub("register", null, Set.of(Role.COORDINATOR));

	private final Ledger ledger;

	private final SignatureRows signatures;

	private final SignatureChanges changes;

	private final CharterNotices notices;

	private final TerritoryCalendar calendar;

	Renewals(Ledger ledger, SignatureRows signatures, SignatureChanges changes, CharterNotices notices,
			TerritoryCalendar calendar) {
		this.ledger = ledger;
		this.signatures = signatures;
		this.changes = changes;
		this.notices = notices;
		this.calendar = calendar;
	}

	/** All that are awaited today, the most urgent first; for staff. */
	public List<AwaitedRenewal> awaited(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		return this.ledger.read(actor, () -> AwaitedRenewal.on(this.calendar.today(), this.signatures.all()));
	}

	/** The one the organisation is asked for itself, if any. */
	public Optional<AwaitedRenewal> awaitedOf(Actor actor) {
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> AwaitedRenewal.on(this.calendar.today(), this.signatures.of(Set.of(own))))
			.stream()
			.findFirst();
	}

	/** At midnight, and later for what a hub that was stopped missed. */
	@Scheduled(cron = "0 0 0 * * *", zone = "Europe/Paris")
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void lapse() {
		lapse(this.calendar.today());
	}

	void lapse(LocalDate today) {
		this.ledger.read(REGISTRAR, this.signatures::all)
			.forEach(one -> one.lapsesToRecordOn(today)
				.forEach(signature -> NothingToDo.unless(() -> lapse(one.organisation(), signature, today))));
	}

	private void lapse(OrganisationId organisation, Signature signature, LocalDate today) {
		this.ledger.write(REGISTRAR, entry -> {
			Signatures now = this.changes.lock(REGISTRAR, organisation);
			Signature lapsed = now.lapsesToRecordOn(today)
				.filter(one -> one.id().equals(signature.id()))
				.findFirst()
				.orElseThrow(NothingToDo::new);
			this.changes.record(entry, now, lapsed, new Change(SignatureState.LAPSED, lapsed.until().plusDays(1)),
					null);
			this.notices.tell(entry, "charter.lapsed", SignatureChanges.subject(organisation),
					Organisations.reality(now.nature()), Set.of(organisation), "/organisations/" + organisation);
			return lapsed;
		});
	}

	/** At nine, and after a start for what a hub that was stopped missed. */
	@Scheduled(cron = "0 0 9 * * *", zone = "Europe/Paris")
	@Scheduled(fixedDelayString = "P1D", initialDelayString = "PT2M")
	void remind() {
		remind(this.calendar.today());
	}

	void remind(LocalDate today) {
		List<AwaitedRenewal> awaited = this.ledger.read(REGISTRAR,
				() -> AwaitedRenewal.on(today, this.signatures.all()));
		Map<String, Reminder> digests = new LinkedHashMap<>();
		for (AwaitedRenewal one : awaited) {
			Reminder.dueWith(one.daysLeft(today)).ifPresent(reminder -> {
				remind(one, reminder);
				digests.put(one.until() + ":" + reminder.days(), reminder);
			});
		}
		digests.forEach(this::remindStaff);
	}

	private void remind(AwaitedRenewal one, Reminder reminder) {
		UUID signature = one.signature();
		this.ledger.write(REGISTRAR, entry -> entry.once("remind:" + signature + ":" + reminder.days(), () -> {
			Subject subject = SignatureChanges.subject(one.organisation());
			entry.journal("charter-renewal-reminded", subject,
					Map.of("signature", signature, "days", reminder.days(), "until", one.until().toString()));
			this.notices.tell(entry, "charter.reminder." + reminder.days(), subject,
					Organisations.reality(one.nature()), Set.of(one.organisation()), "/charte/renouveler");
			return signature;
		}));
	}

	/** One letter for all signatures that lapse on the same day. */
	private void remindStaff(String key, Reminder reminder) {
		UUID digest = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
		this.ledger.write(REGISTRAR, entry -> entry.once("remind-staff:" + key, () -> {
			Subject subject = new Subject("charter-renewals", digest);
			entry.journal("charter-renewals-told", subject, Map.of("renewals", key, "days", reminder.days()));
			this.notices.tellStaff(entry, "charter.renewals", subject, "/charte/renouvellements");
			return digest;
		}));
	}

}
