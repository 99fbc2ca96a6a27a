package org.cohesioncyber.hub.dependencies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.DurationWords;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.dependencies.Harm.Grave;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Ranked;
import org.cohesioncyber.hub.dependencies.Urgency;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why an activity has its place in the order of restoring. */
@Component("restoring")
class RestoreWords {

	/** As long as a plan's line may be. */
	private static final int LONGEST = 150;

	private final MessageSource messages;

	private final DurationWords durations;

	RestoreWords(MessageSource messages, DurationWords durations) {
		this.messages = messages;
		this.durations = durations;
	}

	/** Its reasons, such as « impact humain critique dès 4 heures, DMIA 4 heures ». */
	public String why(Ranked one, Locale locale) {
		List<String> reasons = new ArrayList<>();
		one.harm().first().ifPresent(first -> reasons.add(harm(first, locale)));
		if (one.harm().urgency() == Urgency.LATER) {
			reasons.add(word("later", locale, this.durations.text(Horizon.H72.after(), locale)));
		}
		one.harm().unknown().stream().sorted().forEach(axis -> reasons.add(word("unknown." + axis, locale)));
		reasons.add(one.dmia()
			.map(dmia -> word("dmia", locale, this.durations.text(dmia, locale)))
			.orElseGet(() -> word("dmia.unknown", locale)));
		if (one.dependants() > 0) {
			reasons.add(word("dependants", locale, one.dependants()));
		}
		return String.join(", ", reasons);
	}

	/** What it is, and of what kind of organisation, without its name. */
	public String function(Ranked one, Locale locale) {
		String name = one.name().replace(';', ',');
		String function = one.kind()
			.map(kind -> word("function", locale, name, this.messages.getMessage("charter.kind." + kind, null, locale)))
			.orElse(name);
		return function.length() <= LONGEST ? function : name;
	}

	/** A line of a plan: what, why, and from where. */
	public String line(Ranked one, String computedAt, Locale locale) {
		return function(one, locale) + " ; " + word("source", locale, why(one, locale), computedAt);
	}

	private String harm(Grave grave, Locale locale) {
		return word("harm." + grave.axis(), locale, word("gravity." + grave.gravity(), locale),
				this.durations.text(grave.from().after(), locale));
	}

	private String word(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage("dependencies.restore." + key, arguments, locale);
	}

}
