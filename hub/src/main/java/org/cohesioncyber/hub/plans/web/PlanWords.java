package org.cohesioncyber.hub.plans.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.cohesioncyber.hub.plans.PlanFinding;
import org.cohesioncyber.hub.plans.Scenario;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence what was found about a plan. */
@Component("planFindings")
class PlanWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private final MessageSource messages;

	PlanWords(MessageSource messages) {
		this.messages = messages;
	}

	public String text(PlanFinding finding, Locale locale) {
		Object[] words = finding.arguments().stream().map(argument -> word(argument, locale)).toArray();
		return this.messages.getMessage("plans.finding." + finding.kind(), words, locale);
	}

	private String word(Object argument, Locale locale) {
		return switch (argument) {
			case LocalDate day -> DAY.format(day);
			case Scenario scenario -> this.messages.getMessage("plans.scenario." + scenario, null, locale);
			default -> argument.toString();
		};
	}

}
