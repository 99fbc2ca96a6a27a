package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/**
 * Takes the answers to a drill: by the link and code of a letter, or by the code somebody
 * reads back on the telephone. Whoever answers learns nothing but that it was taken.
 */
@Component
class Answers {

	private static final int LONGEST = 200;

	private final Ledger ledger;

	private final SummonsRows summons;

	private final CallRows calls;

	private final ContactRows contacts;

	private final Audiences audiences;

	Answers(Ledger ledger, SummonsRows summons, CallRows calls, ContactRows contacts, Audiences audiences) {
		this.ledger = ledger;
		this.summons = summons;
		this.calls = calls;
		this.contacts = contacts;
		this.audiences = audiences;
	}

	/** The try is counted before the code is looked at, and stays counted. */
	boolean byLink(String token, String code) {
		if (token.length() > LONGEST || code.length() > LONGEST) {
			return false;
		}
		return this.ledger.upkeep(ContactsHub.HUB, () -> this.summons.tryLink(SummonsSecret.hash(token)))
			.filter(tried -> SummonsSecret.isCode(code, tried.code()))
			.map(tried -> close(tried.attempt(), "link"))
			.orElse(false);
	}

	boolean bySpokenCode(Actor staff, UUID attempt, String code) {
		return this.ledger.upkeep(ContactsHub.HUB, () -> this.summons.trySpoken(attempt))
			.filter(tried -> SummonsSecret.isCode(code, tried.code()))
			.map(tried -> close(tried.attempt(), staff.reference()))
			.orElse(false);
	}

	/** Whether the answer counts, also when somebody answered before. */
	private boolean close(UUID attempt, String by) {
		Optional<CallRows.Target> target = this.ledger.read(ContactsHub.HUB, () -> this.calls.running(attempt));
		target.filter(one -> one.state() == Call.State.OPEN)
			.ifPresent(one -> ContactsHub.unlessDone(() -> close(one, by)));
		return target.isPresent();
	}

	private void close(CallRows.Target target, String by) {
		this.ledger.write(ContactsHub.of(target.organisation()), entry -> {
			close(entry, target, by, entry.at());
			return target;
		});
	}

	/** An answer proves the contact, so that it counts as verified. */
	void close(Entry entry, CallRows.Target target, String by, Instant at) {
		if (!this.calls.answer(target, at)) {
			throw new NothingToDo();
		}
		this.contacts.verify(target.contact(), at, null);
		Subject subject = new Subject("contact", target.contact().value());
		entry.journal(ContactReached.TYPE, subject,
				Map.of("drill", target.drill().toString(), "rank", target.rank(), "kind", target.kind(), "by", by));
		entry.publish(Fact.of(ContactReached.TYPE, subject, Reality.EXERCISE, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, Set.of(target.organisation())),
				new ContactReached(target.drill().value(), target.contact().value(), at)));
	}

}
