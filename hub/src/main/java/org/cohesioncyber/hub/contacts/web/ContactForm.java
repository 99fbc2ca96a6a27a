package org.cohesioncyber.hub.contacts.web;

import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.ContactDraft;
import org.cohesioncyber.hub.contacts.ContactDraft.ChannelDraft;
import org.cohesioncyber.hub.contacts.ContactDraft.PersonDraft;
import org.cohesioncyber.hub.contacts.Rank;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** Reads a contact from a page's fields, and fills the fields with one that is known. */
final class ContactForm {

	private ContactForm() {
	}

	/** The fields' contact, with the channels of the one known before. */
	static ContactDraft draft(Form form, @Nullable ContactDraft known) {
		return new ContactDraft(form.value("function"), form.value("label"), form.value("hours"), form.value("from"),
				form.value("to"), form.value("crisisRole"),
				new PersonDraft(form.value("holder.name"), channels(known == null ? null : known.holder())),
				form.value("deputy.name").isEmpty() ? null
						: new PersonDraft(form.value("deputy.name"), channels(known == null ? null : known.deputy())));
	}

	private static List<ChannelDraft> channels(@Nullable PersonDraft known) {
		List<ChannelDraft> channels = known == null ? null : known.channels();
		return channels == null ? List.of() : channels;
	}

	static Form filled(Contact contact) {
		ContactDraft draft = ContactDraft.of(contact);
		PersonDraft holder = draft.holder();
		PersonDraft deputy = draft.deputy();
		return Form.empty()
			.with("revision", contact.revision())
			.with("function", draft.function())
			.with("label", draft.label())
			.with("hours", draft.hours())
			.with("from", draft.from())
			.with("to", draft.to())
			.with("crisisRole", draft.crisisRole())
			.with("holder.name", holder == null ? null : holder.name())
			.with("deputy.name", deputy == null ? null : deputy.name());
	}

	static ChannelDraft channel(Form form) {
		return new ChannelDraft(form.value("kind"), form.value("address"),
				form.date("consentOn").map(LocalDate::toString).orElse(null),
				form.date("consentUntil").map(LocalDate::toString).orElse(null));
	}

	/** The same refusal with the names of the channel's own page. */
	static InvalidInput without(String prefix, InvalidInput refusal) {
		return new InvalidInput(refusal.faults()
			.stream()
			.map(fault -> fault.field().startsWith(prefix) ? new Fault(fault.field().substring(prefix.length()),
					fault.value(), fault.expectedFrench(), fault.expectedEnglish()) : fault)
			.toList());
	}

	static Rank rank(Form form) {
		return form.value("personne").equals(Rank.DEPUTY.name()) ? Rank.DEPUTY : Rank.HOLDER;
	}

	/** The revision the page was made from; anything else is one nobody has. */
	static int revision(Form form) {
		String revision = form.value("revision");
		return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
	}

}
