package org.cohesioncyber.hub.alerts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Content;
import org.cohesioncyber.hub.alerts.NewAlert;
import org.cohesioncyber.hub.alerts.ObservablesText;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.jspecify.annotations.Nullable;

/**
 * Reads an alert from the pages' fields; the pages carry them from one to the next, so
 * nothing is kept before it is published.
 */
final class AlertForm {

	/** What the second page carries of the first. */
	static final List<String> SAID = List.of("title", "summary", "advice", "nature", "severity", "reality",
			"observables", "incident", "request");

	/** What the third page carries of the first two. */
	static final List<String> SAID_AND_TO_WHOM = List.of("title", "summary", "advice", "nature", "severity", "reality",
			"observables", "incident", "request", "tlp", "circle");

	/** The circle of nobody but the own organisation. */
	static final String NOBODY_ELSE = "none";

	private AlertForm() {
	}

	/** What the first page asks. */
	static Content content(Form form) {
		List<Fault> faults = new ArrayList<>();
		if (form.value("title").isEmpty()) {
			faults.add(new Fault("title", "", "un titre", "a title"));
		}
		if (form.value("summary").isEmpty()) {
			faults.add(new Fault("summary", "", "ce qui se passe", "what is happening"));
		}
		Nature nature = choice(form, "nature", Nature.values(), "une catégorie", "a category", faults);
		Severity severity = choice(form, "severity", Severity.values(), "une gravité", "a severity", faults);
		choice(form, "reality", Reality.values(), "réel ou exercice", "real or an exercise", faults);
		List<Observable> observables = observables(form, faults);
		if (nature == null || severity == null || !faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new Content(form.value("title"), form.value("summary"), form.value("advice"), nature.rsit(), severity,
				observables);
	}

	/** The alert once label and circle are chosen. */
	static NewAlert alert(Form form) {
		Content content = content(form);
		List<Fault> faults = new ArrayList<>();
		Tlp tlp = choice(form, "tlp", Tlp.values(), "une étiquette TLP", "a TLP label", faults);
		Optional<UUID> circle = id(form, "circle");
		if (circle.isEmpty() && !form.chose("circle", NOBODY_ELSE)) {
			faults.add(new Fault("circle", form.value("circle"), "un cercle", "a circle"));
		}
		if (tlp == null || !faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new NewAlert(content, tlp, circle.map(CircleId::new).orElse(null),
				Reality.valueOf(form.value("reality")), id(form, "incident").map(IncidentId::new).orElse(null));
	}

	/** The organisations the third page named. */
	static Set<OrganisationId> shown(Form form) {
		try {
			return Arrays.stream(form.value("shown").split(" "))
				.filter(text -> !text.isEmpty())
				.map(OrganisationId::of)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IllegalArgumentException _) {
			return Set.of();
		}
	}

	static Optional<UUID> id(Form form, String field) {
		try {
			return Optional.of(UUID.fromString(form.value(field)));
		}
		catch (IllegalArgumentException _) {
			return Optional.empty();
		}
	}

	private static List<Observable> observables(Form form, List<Fault> faults) {
		try {
			return ObservablesText.read(form.value("observables"));
		}
		catch (InvalidInput refusal) {
			faults.addAll(refusal.faults());
			return List.of();
		}
	}

	private static <E extends Enum<E>> @Nullable E choice(Form form, String field, E[] constants, String french,
			String english, List<Fault> faults) {
		for (E one : constants) {
			if (one.name().equals(form.value(field))) {
				return one;
			}
		}
		faults.add(new Fault(field, form.value(field), french, english));
		return null;
	}

}
