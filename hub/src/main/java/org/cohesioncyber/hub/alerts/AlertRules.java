package org.cohesioncyber.hub.alerts;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/** What an alert written by a person may say. */
final class AlertRules {

	private AlertRules() {
	}

	/** The content, tidied up; refuses with every field at fault. */
	static Content check(Content given) {
		List<Fault> faults = new ArrayList<>();
		String title = given.title().strip();
		String summary = lines(given.summary());
		String advice = lines(given.advice());
		if (title.isEmpty() || title.length() > Content.TITLE || !isReadable(title, false)) {
			faults.add(new Fault("title", title, "un titre d’une ligne, de 1 à 300 caractères",
					"a title on one line, of 1 to 300 characters"));
		}
		check(faults, "summary", summary);
		check(faults, "advice", advice);
		if (summary.isEmpty()) {
			faults.add(new Fault("summary", "", "un résumé : que se passe-t-il ?", "a summary: what is happening?"));
		}
		if (given.observables().size() > Content.OBSERVABLES) {
			faults.add(new Fault("observables", String.valueOf(given.observables().size()), "au plus 1 000 observables",
					"at most 1,000 observables"));
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new Content(title, summary, advice, given.rsit(), given.severity(), given.observables());
	}

	private static void check(List<Fault> faults, String field, String text) {
		if (text.length() > Content.TEXT || !isReadable(text, true)) {
			faults
				.add(new Fault(field, text, "au plus 4 000 caractères lisibles", "at most 4,000 readable characters"));
		}
	}

	private static String lines(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/**
	 * Databases, logs, terminals and every recipient's tools must survive it.
	 */
	private static boolean isReadable(String text, boolean lines) {
		return text.codePoints()
			.noneMatch(c -> Character.getType(c) == Character.SURROGATE
					|| Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')));
	}

}
