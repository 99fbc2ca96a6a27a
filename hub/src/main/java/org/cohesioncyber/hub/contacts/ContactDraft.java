package org.cohesioncyber.hub.contacts;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A contact as somebody typed or sent it, not checked yet.
 *
 * @param from the start of the on-call window, such as {@code 18:00}
 */
public record ContactDraft(@Nullable String function, @Nullable String label, @Nullable String hours,
		@Nullable String from, @Nullable String to, @Nullable String crisisRole, @Nullable PersonDraft holder,
		@Nullable PersonDraft deputy) {

	/** A person as typed; a deputy without a name is no deputy. */
	public record PersonDraft(@Nullable String name, @Nullable List<ChannelDraft> channels) {

		List<ChannelDraft> all() {
			return this.channels == null ? List.of() : this.channels;
		}

	}

	/** A channel as typed; the days as {@code 2026-11-22}. */
	public record ChannelDraft(@Nullable String kind, @Nullable String address, @Nullable String consentOn,
			@Nullable String consentUntil) {

	}

	/** What is known of a contact, to be changed and sent again. */
	public static ContactDraft of(Contact contact) {
		Contact.Details details = contact.details().orElseThrow();
		return new ContactDraft(contact.function().name(), contact.label(), details.hours().kind().name(),
				text(details.hours().from()), text(details.hours().to()), details.role().name(),
				draft(details.holder()), draft(details.deputy()));
	}

	/** The same with another list of channels for one person. */
	public ContactDraft with(Rank rank, UnaryOperator<List<ChannelDraft>> change) {
		PersonDraft person = rank == Rank.HOLDER ? this.holder : this.deputy;
		if (person == null) {
			return this;
		}
		PersonDraft changed = new PersonDraft(person.name(), change.apply(person.all()));
		return new ContactDraft(this.function, this.label, this.hours, this.from, this.to, this.crisisRole,
				rank == Rank.HOLDER ? changed : this.holder, rank == Rank.DEPUTY ? changed : this.deputy);
	}

	private static @Nullable PersonDraft draft(@Nullable Person person) {
		return person == null ? null
				: new PersonDraft(person.name(),
						person.channels()
							.stream()
							.map(channel -> new ChannelDraft(channel.kind().name(), channel.address(),
									text(channel.consentOn()), text(channel.consentUntil())))
							.toList());
	}

	private static @Nullable String text(@Nullable Object value) {
		return value == null ? null : value.toString();
	}

}
