package org.cohesioncyber.hub.contacts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;

import org.springframework.stereotype.Component;

/**
 * Calls the staff makes itself: it gets the number and a code to dictate, and types what
 * the person reads back.
 */
@Component
class SpokenCalls {

	private final Ledger ledger;

	private final SummonsRows summons;

	private final CallRows calls;

	private final LookRows looks;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SpokenCalls(Ledger ledger, SummonsRows summons, CallRows calls, LookRows looks, Clock clock) {
		this.ledger = ledger;
		this.summons = summons;
		this.calls = calls;
		this.looks = looks;
		this.clock = clock;
	}

	/** Shows whom to call, and leaves a look as every other one. */
	Optional<SpokenCall> begin(Actor staff, UUID attempt) {
		Optional<CallRows.Target> target = this.ledger.read(ContactsHub.HUB, () -> this.calls.running(attempt))
			.filter(one -> one.state() == Call.State.OPEN && !one.kind().reachedByTheHub());
		if (target.isEmpty()) {
			return Optional.empty();
		}
		note(staff, target.get());
		SummonsSecret secret = SummonsSecret.random(this.random);
		return this.ledger.upkeep(ContactsHub.HUB, () -> {
			Optional<SummonsRows.Recipient> recipient = this.summons.recipient(attempt);
			recipient.ifPresent(one -> {
				this.summons.insert(attempt, one.organisation(), secret, true, this.clock.instant());
				this.calls.taken(attempt, this.clock.instant());
			});
			return recipient;
		})
			.map(one -> new SpokenCall(attempt, one.organisation(), one.name(), ChannelAddress.shown(one.address()),
					target.get().kind(), target.get().rank(), secret.spoken()));
	}

	private void note(Actor staff, CallRows.Target target) {
		this.ledger.write(staff, entry -> {
			Look.Reason need = this.looks.need(target.organisation())
				.orElseThrow(() -> new NotPermitted("a drill that still calls this organisation"));
			this.looks.note(target.organisation(), staff, need, entry.at());
			entry.journal("contact-number-shown", new Subject("contact", target.contact().value()),
					Map.of("drill", target.drill().toString(), "reason", need));
			return need;
		});
	}

}
