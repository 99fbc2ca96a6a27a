package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What is weak about a contact: pure. */
public final class Findings {

	/** A contact nobody checked for longer than this is no longer to be relied on. */
	private static final int FRESH_MONTHS = 6;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private Findings() {
	}

	/** What is weak, worst first; nothing for a contact whose details are not known. */
	public static List<Finding> of(Contact contact, Instant now) {
		return contact.details().map(details -> of(contact, details, now)).orElse(List.of());
	}

	private static List<Finding> of(Contact contact, Contact.Details details, Instant now) {
		List<Finding> found = new ArrayList<>();
		List<Channel> all = Stream.of(Rank.values())
			.flatMap(rank -> details.person(rank).stream())
			.flatMap(person -> person.channels().stream())
			.toList();
		if (details.holder().channels().isEmpty()) {
			found.add(Finding.NO_CHANNEL);
		}
		if (!all.isEmpty() && all.stream().allMatch(channel -> channel.kind().dependsOnOwnIt())) {
			found.add(Finding.OWN_IT_ONLY);
		}
		if (details.deputy() == null) {
			found.add(Finding.NO_DEPUTY);
		}
		if (!contact.isVerified(now)) {
			found.add(Finding.STALE);
		}
		return found;
	}

	static boolean isFresh(@Nullable Instant verifiedAt, Instant now) {
		return verifiedAt != null && !verifiedAt.atZone(PARIS).plusMonths(FRESH_MONTHS).toInstant().isBefore(now);
	}

}
