package org.cohesioncyber.hub.dependencies.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.dependencies.NamedThings;
import org.cohesioncyber.hub.dependencies.ScenarioDraft;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.TypedDuration;

/** Reads a scenario from a page's fields. */
final class ScenarioForm {

	/** Of each of several lists on a page. */
	private static final int ROWS = 10;

	private ScenarioForm() {
	}

	static ScenarioDraft draft(Form form, NamedThings things) {
		List<Fault> faults = new ArrayList<>();
		List<String> failed = things.read(form.value("failed"), "failed", faults);
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new ScenarioDraft(failed, TypedDuration.text(form, "lasts"));
	}

	static Form empty(String failed) {
		return Form.empty().with("failed", failed).with("lasts", "2").with("lasts.unit", "DAYS");
	}

	/** The first row of the page that is asked for. */
	static int from(String from) {
		return from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
	}

	/** The rows of a page. */
	static <T> List<T> page(List<T> all, int from) {
		return all.stream().skip(from).limit(ROWS).toList();
	}

	/** Where the next page starts, as a text; blank at the end. */
	static String next(int from, int rows) {
		return from + ROWS < rows ? Integer.toString(from + ROWS) : "";
	}

}
