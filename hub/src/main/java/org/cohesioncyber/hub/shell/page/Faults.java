package org.cohesioncyber.hub.shell.page;

import java.util.Locale;

import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words and links of a form's faults, for the field fragments. */
@Component("faults")
public class Faults {

	private final MessageSource messages;

	Faults(MessageSource messages) {
		this.messages = messages;
	}

	/** What is wrong with this field, in the reader's language, or nothing. */
	public @Nullable String of(Form form, String field, Locale locale) {
		for (Fault fault : form.faults()) {
			if (fault.field().equals(field)) {
				return text(form, fault, locale);
			}
		}
		return null;
	}

	/** What was expected, in the reader's language. */
	public String text(Fault fault, Locale locale) {
		boolean english = locale.getLanguage().equals("en");
		String expected = english ? fault.expectedEnglish() : FrenchTypography.of(fault.expectedFrench());
		return this.messages.getMessage("shell.error.expected", new Object[] { expected }, locale);
	}

	/**
	 * The same in its form: of several lines typed into one field the one at fault is
	 * named.
	 */
	public String text(Form form, Fault fault, Locale locale) {
		String typed = form.value(fault.field());
		boolean isOneLine = typed.contains("\n") && !fault.value().isBlank() && typed.contains(fault.value());
		return isOneLine ? this.messages.getMessage("shell.error.line",
				new Object[] { fault.value(), text(fault, locale) }, locale) : text(fault, locale);
	}

	/** The id of the element to go to: a date's first box, otherwise the field. */
	public String target(Form form, Fault fault) {
		return fault.field() + (form.fields().containsKey(fault.field() + ".day") ? "-day" : "");
	}

	/** The ids that describe a field: its hint and its error, if any. */
	public @Nullable String describedBy(String name, @Nullable String hint, @Nullable String fault) {
		String hinted = (hint == null) ? null : name + "-hint";
		String failed = (fault == null) ? null : name + "-error";
		return (hinted == null || failed == null) ? ((hinted == null) ? failed : hinted) : hinted + " " + failed;
	}

}
