package org.cohesioncyber.hub.dependencies.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.ImportReport.Line;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the lines of an import one below the other, however many there are. */
@Component("importLines")
class ImportLineWords {

	private final MessageSource messages;

	ImportLineWords(MessageSource messages) {
		this.messages = messages;
	}

	public String text(List<Line> lines, Locale locale) {
		return lines.stream().map(line -> text(line, locale)).collect(Collectors.joining("\n"));
	}

	private String text(Line line, Locale locale) {
		String outcome = this.messages.getMessage("dependencies.import.outcome." + line.outcome(), null, locale);
		String faults = line.faults().stream().map(fault -> text(fault, locale)).collect(Collectors.joining(" ; "));
		return line.number() + " – " + line.activity() + " – " + outcome + (faults.isEmpty() ? "" : " – " + faults);
	}

	private static String text(Fault fault, Locale locale) {
		return fault.value() + " → " + (locale.getLanguage().equals(Locale.FRENCH.getLanguage())
				? fault.expectedFrench() : fault.expectedEnglish());
	}

}
