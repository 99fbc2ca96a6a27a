package org.cohesioncyber.hub.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.cohesioncyber.hub.shared.Actor;

/** Organisations of a test's own with contacts in their crisis directories. */
public class Directories {

	private final CrisisDirectory directory;

	public Directories(CrisisDirectory directory) {
		this.directory = directory;
	}

	/** A contact whose texts all hold the canary, with these channels for the holder. */
	public ContactId add(Actor keeper, String canary, ContactDraft.ChannelDraft... holder) {
		return this.directory.add(keeper, draft(canary, List.of(holder), List.of()), null);
	}

	static ContactDraft draft(String canary, List<ContactDraft.ChannelDraft> holder,
			List<ContactDraft.ChannelDraft> deputy) {
		return new ContactDraft("EXECUTIVE", null, "ALWAYS", null, null, "LEAD",
				new ContactDraft.PersonDraft("Titulaire " + canary, holder),
				new ContactDraft.PersonDraft("Suppléante " + canary, deputy));
	}

	/** A rescue mailbox. */
	public static ContactDraft.ChannelDraft mail(String address) {
		return new ContactDraft.ChannelDraft("RESCUE_EMAIL", address, null, null);
	}

	/** A work mobile. */
	public static ContactDraft.ChannelDraft mobile(String number) {
		return new ContactDraft.ChannelDraft("MOBILE", number, null, null);
	}

	/** A personal telephone somebody agreed to. */
	static ContactDraft.ChannelDraft personal(String number, LocalDate on, LocalDate until) {
		return new ContactDraft.ChannelDraft("PERSONAL_PHONE", number, on.toString(), until.toString());
	}

	/** Any of the fictional mobile numbers. */
	public static String number() {
		return "06 39 98 %02d %02d".formatted(ThreadLocalRandom.current().nextInt(100),
				ThreadLocalRandom.current().nextInt(100));
	}

}
