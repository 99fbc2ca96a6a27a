package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.charter.spi.NextSteps.Step;
import org.cohesioncyber.hub.charter.spi.NextSteps.Weight;
import org.cohesioncyber.hub.charter.spi.Words;

/** What an organisation had better do about its crisis directory: pure. */
final class DirectorySteps {

	private static final String HOME = "/annuaire-de-crise/contacts/";

	private DirectorySteps() {
	}

	/**
	 * One step for each kind of weakness, about the first contact that has it.
	 * @param keeps whether the reader keeps the directory
	 */
	static List<Step> of(List<Contact> contacts, boolean keeps, Instant now) {
		if (contacts.isEmpty()) {
			return List.of(new Step(Weight.NOW, null, Words.of("contacts.step.first"),
					Words.of("contacts.step.first.why"), keeps ? HOME + "nouveau" : null));
		}
		Map<Finding, List<Contact>> weak = new EnumMap<>(Finding.class);
		for (Contact contact : contacts) {
			for (Finding finding : findings(contact, now)) {
				weak.computeIfAbsent(finding, _ -> new ArrayList<>()).add(contact);
			}
		}
		List<Step> steps = new ArrayList<>();
		weak.forEach((finding, concerned) -> steps.add(step(finding, concerned, keeps)));
		return steps;
	}

	/** Who may not read a contact still knows whether somebody checked it. */
	private static List<Finding> findings(Contact contact, Instant now) {
		if (contact.details().isPresent()) {
			return Findings.of(contact, now);
		}
		return contact.isVerified(now) ? List.of() : List.of(Finding.STALE);
	}

	private static Step step(Finding finding, List<Contact> concerned, boolean keeps) {
		Contact first = concerned.getFirst();
		Weight weight = switch (finding) {
			case NO_CHANNEL -> Weight.NOW;
			case OWN_IT_ONLY, STALE -> Weight.SOON;
			case NO_DEPUTY -> Weight.BETTER;
		};
		return new Step(weight, null, Words.of("contacts.step." + finding, name(first), concerned.size()),
				Words.of("contacts.step." + finding + ".why"), keeps ? HOME + first.id() : null);
	}

	private static Object name(Contact contact) {
		String label = contact.label();
		return label == null ? Words.of("contacts.function." + contact.function()) : label;
	}

}
