package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.charter.Commune;
import org.cohesioncyber.hub.charter.CommuneReading;
import org.cohesioncyber.hub.charter.CommuneReading.Found;
import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.charter.CommuneReading.Several;
import org.cohesioncyber.hub.charter.CommuneReading.Unknown;
import org.cohesioncyber.hub.charter.Communes;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * The commune of a form: typed in words, then, when several fit or it has merged, chosen
 * among those proposed.
 *
 * @param code its INSEE code; blank when none was found yet
 * @param choices those proposed
 * @param faults what to tell the person who typed
 */
record CommuneField(String code, List<Choice> choices, List<Fault> faults) {

	private static final String TYPED = "commune";

	private static final String CHOSEN = "communeChoice";

	static CommuneField of(Form form) {
		String typed = form.value(TYPED);
		CommuneReading reading = Communes.reference().read(typed);
		return switch (reading) {
			case Found found -> new CommuneField(found.commune().code(), List.of(), List.of());
			case Merged merged -> proposed(form, List.of(merged.commune()), merged(typed, merged));
			case Several several -> proposed(form, several.communes(),
					new Fault(CHOSEN, typed, "une des communes proposées", "one of the communes proposed"));
			case Unknown unknown -> new CommuneField("", List.of(),
					List.of(new Fault(TYPED, typed, "le nom d’une commune, son code postal ou son code INSEE",
							"the name of a commune, its postal code or its INSEE code")));
		};
	}

	private static CommuneField proposed(Form form, List<Commune> communes, Fault otherwise) {
		List<Choice> choices = communes.stream().map(one -> Choice.text(one.code(), text(one))).toList();
		String chosen = form.value(CHOSEN);
		boolean isProposed = communes.stream().anyMatch(one -> one.code().equals(chosen));
		return new CommuneField(isProposed ? chosen : "", choices, isProposed ? List.of() : List.of(otherwise));
	}

	private static Fault merged(String typed, Merged merged) {
		String former = merged.formerName().isEmpty() ? typed : merged.formerName();
		String now = merged.commune().label();
		return new Fault(CHOSEN, typed, "la commune d’aujourd’hui : " + former + " fait maintenant partie de " + now,
				"the commune of today: " + former + " is part of " + now + " now");
	}

	private static String text(Commune commune) {
		return commune.postalCodes().isEmpty() ? commune.label()
				: commune.label() + ", " + commune.postalCodes().getFirst();
	}

	/** What was wrong elsewhere, with this field told in its own words. */
	Form refused(Form form, InvalidInput refusal) {
		List<Fault> all = new ArrayList<>(
				refusal.faults().stream().filter(fault -> !fault.field().equals(TYPED)).toList());
		all.addAll(this.faults);
		return form.refused(new InvalidInput(all));
	}

}
