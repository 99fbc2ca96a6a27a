package org.cohesioncyber.hub.dependencies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.Dependency;
import org.cohesioncyber.hub.dependencies.DependencyDraft;
import org.cohesioncyber.hub.dependencies.NamedThings;
import org.cohesioncyber.hub.dependencies.OwnMap;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.TypedDuration;

/** Reads a dependency from a page's fields, and fills them with one that is known. */
final class DependencyForm {

	private static final Set<String> COUNTED = Set.of("on", "needed");

	private DependencyForm() {
	}

	/**
	 * The names are read here, as a person types them; refuses those that fit nothing.
	 */
	static DependencyDraft draft(Form form, NamedThings things) {
		List<Fault> faults = new ArrayList<>();
		List<String> on = things.read(form.value("on"), "on", faults);
		DependencyDraft draft = new DependencyDraft(form.value("label"), on, form.value("needed"),
				TypedDuration.text(form, "tolerance"));
		if (!faults.isEmpty()) {
			// What they are, and so how many, is not known yet; the rest is.
			draft.faults().stream().filter(one -> !COUNTED.contains(one.field())).forEach(faults::add);
			throw new InvalidInput(faults);
		}
		return draft;
	}

	static Form filled(Dependency dependency, OwnMap map) {
		String names = dependency.on().stream().map(map::name).collect(Collectors.joining("\n"));
		Form form = Form.empty()
			.with("revision", dependency.revision())
			.with("label", dependency.label())
			.with("on", names)
			.with("needed", dependency.needed() == dependency.on().size() ? null : dependency.needed());
		return TypedDuration.fill(form, "tolerance", dependency.tolerance());
	}

	static Form empty() {
		return TypedDuration.fill(Form.empty(), "tolerance", null);
	}

}
