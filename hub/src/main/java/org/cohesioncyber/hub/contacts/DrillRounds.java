package org.cohesioncyber.hub.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Addressee;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves drills on: launches the monthly one, calls whom it is time to call, ends what is
 * over. Every step is claimed in the database, so that replicas share the work and a hub
 * that restarts goes on where another stopped.
 */
@Component
class DrillRounds {

	private final Ledger ledger;

	private final DrillPreparation preparation;

	private final DrillRows drills;

	private final CallRows calls;

	private final ContactNotices notices;

	private final Clock clock;

	DrillRounds(Ledger ledger, DrillPreparation preparation, DrillRows drills, CallRows calls, ContactNotices notices,
			Clock clock) {
		this.ledger = ledger;
		this.preparation = preparation;
		this.drills = drills;
		this.calls = calls;
		this.notices = notices;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
	void turn() {
		turn(this.clock.instant());
	}

	void turn(Instant now) {
		this.preparation.launchMonthly(now);
		this.preparation.prepare(now);
		// Before calling, so that a drill found late calls nobody any more.
		this.ledger.read(ContactsHub.HUB, () -> this.drills.over(now))
			.forEach(drill -> ContactsHub.unlessDone(() -> end(drill, now)));
		this.ledger.read(ContactsHub.HUB, () -> this.calls.withDue(now))
			.forEach(organisation -> ContactsHub.unlessDone(() -> call(organisation, now)));
	}

	private void call(OrganisationId organisation, Instant now) {
		this.ledger.write(ContactsHub.of(organisation), entry -> {
			List<CallRows.Due> taken = this.calls.take(organisation, now);
			if (taken.isEmpty()) {
				throw new NothingToDo();
			}
			taken.forEach(due -> call(entry, organisation, due));
			return taken;
		});
	}

	/**
	 * A letter goes to the person through the hub's outbox; a call waits for the staff.
	 */
	private void call(Entry entry, OrganisationId organisation, CallRows.Due due) {
		Subject subject = new Subject("reachability-call", due.call());
		entry.journal(due.erased() ? "contact-not-called" : "contact-called", subject,
				Map.of("drill", due.drill().toString(), "rank", due.rank(), "kind", due.kind()));
		if (!due.erased() && due.kind().reachedByTheHub()) {
			Notice letter = new Notice("contacts.summons", List.of(), "/exercices-alerte/" + due.drill(),
					Notice.Urgency.NOW, new Addressee(SummonsBook.NAME, due.attempt()));
			this.notices.publish(entry, letter, subject, Reality.EXERCISE, Set.of(organisation));
		}
	}

	private void end(DrillId drill, Instant now) {
		this.ledger.write(ContactsHub.HUB, entry -> {
			if (!this.drills.end(drill, now)) {
				throw new NothingToDo();
			}
			this.calls.giveUp(drill);
			Set<OrganisationId> drilled = this.drills.drilled(drill);
			Instant launchedAt = this.drills.find(drill).orElseThrow().launchedAt();
			Totals.of(drilled, this.calls.of(drill), launchedAt)
				.published()
				.ifPresent(figures -> this.drills.publish(drill, figures));
			Subject subject = DrillPreparation.subject(drill);
			entry.journal(DrillEnded.TYPE, subject, Map.of("organisations", drilled.size()));
			entry.publish(Fact.of(DrillEnded.TYPE, subject, Reality.EXERCISE, Tlp.GREEN, AudienceId.TERRITORY,
					new DrillEnded(drill.value(), now)));
			this.notices.publish(entry,
					new Notice("contacts.drill-ended", List.of(), "/exercices-alerte/" + drill, Notice.Urgency.TODAY),
					subject, Reality.EXERCISE, drilled);
			return drill;
		});
	}

}
