package org.cohesioncyber.hub.notification;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.cohesioncyber.hub.ledger.AddressBook;
import org.cohesioncyber.hub.ledger.Addressee;
import org.cohesioncyber.hub.notification.channel.Channel;
import org.cohesioncyber.hub.notification.channel.Letter;
import org.cohesioncyber.hub.notification.channel.Outcome;

import org.springframework.stereotype.Component;

/**
 * Gives letters to their channel. A letter leaves at least once: a hub that dies between
 * sending and noting it sends again.
 */
@Component
class Sending {

	private static final int BATCH = 10;

	private final Letters letters;

	private final People people;

	private final List<AddressBook> books;

	private final Clock clock;

	Sending(Letters letters, People people, List<AddressBook> books, Clock clock) {
		this.letters = letters;
		this.people = people;
		this.books = books;
		this.clock = clock;
	}

	/** What a turn came to, from which the caller chooses how long to wait. */
	enum Turn {

		MOVED, IDLE, AWAY

	}

	Turn turn(Channel channel) {
		List<Letters.Taken> taken = this.letters.take(channel.name(), BATCH);
		String away = null;
		for (Letters.Taken letter : taken) {
			if (away != null) {
				this.letters.again(letter, letter.tries(), Retry.AWAY, away);
			}
			else if (send(channel, letter) instanceof Outcome.Away(String reason)) {
				away = reason;
			}
		}
		return away != null ? Turn.AWAY : taken.isEmpty() ? Turn.IDLE : Turn.MOVED;
	}

	private Outcome send(Channel channel, Letters.Taken taken) {
		Outcome outcome = attempt(channel, taken);
		switch (outcome) {
			case Outcome.Sent sent -> this.letters.sent(taken);
			case Outcome.Refused refused -> this.letters.refused(taken, refused.reason());
			case Outcome.Away away -> this.letters.again(taken, taken.tries(), Retry.AWAY, away.reason());
			case Outcome.Later later -> later(taken, later.reason());
		}
		return outcome;
	}

	private Outcome attempt(Channel channel, Letters.Taken taken) {
		try {
			return outcome(channel, taken);
		}
		catch (RuntimeException cause) {
			return new Outcome.Later(String.valueOf(cause));
		}
	}

	private Outcome outcome(Channel channel, Letters.Taken taken) {
		if (taken.occurredAt().plus(Retry.TOO_LATE).isBefore(this.clock.instant())) {
			return new Outcome.Refused("not sent within " + Retry.TOO_LATE.toHours() + " hours");
		}
		if (taken.addressee() != null) {
			return toAddressee(channel, taken, taken.addressee());
		}
		return this.people.of(taken.organisation())
			.stream()
			.filter(person -> person.subject().equals(taken.person()))
			.findFirst()
			.map(person -> channel.send(new Letter(taken.id(), person.name(), person.email(), taken.key(),
					taken.details(), taken.path(), taken.reality())))
			.orElseGet(() -> new Outcome.Refused("no longer a member who may read"));
	}

	private Outcome toAddressee(Channel channel, Letters.Taken taken, Addressee addressee) {
		return this.books.stream()
			.filter(book -> book.name().equals(addressee.book()))
			.findFirst()
			.flatMap(book -> book.find(addressee.entry()))
			.map(found -> channel.send(new Letter(taken.id(), found.name(), found.email(), taken.key(), found.details(),
					found.path(), taken.reality())))
			.orElseGet(() -> new Outcome.Refused("no longer wanted"));
	}

	private void later(Letters.Taken letter, String reason) {
		int tries = letter.tries() + 1;
		if (tries >= Retry.TRIES) {
			this.letters.refused(letter, "given up after " + tries + " tries: " + reason);
		}
		else {
			this.letters.again(letter, tries, Retry.pause(tries, ThreadLocalRandom.current().nextDouble()), reason);
		}
	}

}
