package org.cohesioncyber.hub.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.contacts.Channel;
import org.cohesioncyber.hub.contacts.ChannelKind;
import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.CrisisFunction;
import org.cohesioncyber.hub.contacts.CrisisRole;
import org.cohesioncyber.hub.contacts.Finding;
import org.cohesioncyber.hub.contacts.Findings;
import org.cohesioncyber.hub.contacts.Hours;
import org.cohesioncyber.hub.contacts.Person;
import org.cohesioncyber.hub.contacts.Rank;
import org.jspecify.annotations.Nullable;

/** A contact as JSON; what the reader may not know is absent. */
record ContactView(UUID id, UUID organisation, CrisisFunction function, @Nullable String label, boolean verified,
		@Nullable Instant verifiedAt, int revision, @Nullable DetailsView details, List<Finding> findings) {

	static ContactView of(Contact contact, Instant now) {
		boolean whole = contact.details().isPresent();
		return new ContactView(contact.id().value(), contact.organisation().value(), contact.function(),
				contact.label(), contact.isVerified(now), whole ? contact.verifiedAt() : null, contact.revision(),
				contact.details().map(DetailsView::of).orElse(null), Findings.of(contact, now));
	}

	/** What is for the organisation itself, and for the staff when it needs it. */
	record DetailsView(Hours.Kind hours, @Nullable String from, @Nullable String to, CrisisRole crisisRole,
			PersonView holder, @Nullable PersonView deputy, @Nullable String verifiedBy) {

		static DetailsView of(Contact.Details details) {
			return new DetailsView(details.hours().kind(), text(details.hours().from()), text(details.hours().to()),
					details.role(), PersonView.of(details.holder()),
					details.person(Rank.DEPUTY).map(PersonView::of).orElse(null), details.verifiedBy());
		}

		private static @Nullable String text(@Nullable Object time) {
			return time == null ? null : time.toString();
		}

	}

	/** A person and how to reach them, best way first. */
	record PersonView(String name, List<ChannelView> channels) {

		static PersonView of(Person person) {
			return new PersonView(person.name(), person.channels().stream().map(ChannelView::of).toList());
		}

	}

	/** A channel; the address as kept, a number as E.164. */
	record ChannelView(ChannelKind kind, String address, @Nullable LocalDate consentOn,
			@Nullable LocalDate consentUntil) {

		static ChannelView of(Channel channel) {
			return new ChannelView(channel.kind(), channel.address(), channel.consentOn(), channel.consentUntil());
		}

	}

}
