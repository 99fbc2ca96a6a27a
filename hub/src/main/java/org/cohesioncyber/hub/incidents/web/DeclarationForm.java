package org.cohesioncyber.hub.incidents.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Draft;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/** Reads the questions' answers from forms, and fills forms with answers given before. */
final class DeclarationForm {

	private static final String UNKNOWN = "UNKNOWN";

	private DeclarationForm() {
	}

	/** The first question's answer. */
	record Kind(Nature nature, Reality reality) {

	}

	static Kind kind(Form form) {
		List<Fault> faults = new ArrayList<>();
		Nature nature = choice(form, "nature", Nature.values()).orElseGet(() -> {
			faults.add(new Fault("nature", form.value("nature"), "ce qui se passe, ou « Je ne sais pas »",
					"what is happening, or “I don’t know”"));
			return Nature.UNKNOWN;
		});
		Reality reality = choice(form, "reality", Reality.values()).orElseGet(() -> {
			faults.add(new Fault("reality", form.value("reality"), "réel ou exercice", "real or an exercise"));
			return Reality.ACTUAL;
		});
		refuseIfAny(faults);
		return new Kind(nature, reality);
	}

	static Circumstances circumstances(Form form, ZoneId zone) {
		List<Fault> faults = new ArrayList<>();
		Instant since = since(form, zone, faults);
		String touched = form.value("touched");
		if (touched.isEmpty() && !form.chose("touchedUnknown", UNKNOWN)) {
			faults.add(new Fault("touched", "", "ce qui est touché, ou « Je ne sais pas »",
					"what is affected, or “I don’t know”"));
		}
		Answer personalData = answer(form, "personalData",
				"oui, non ou « Je ne sais pas » pour les données personnelles",
				"yes, no or “I don’t know” about personal data", faults);
		Answer backups = answer(form, "backups", "oui, non ou « Je ne sais pas » pour les sauvegardes",
				"yes, no or “I don’t know” about the backups", faults);
		refuseIfAny(faults);
		return new Circumstances(since, touched.isEmpty() ? null : touched, personalData, backups);
	}

	static Form filled(Form form, Draft draft, ZoneId zone) {
		Form named = form.with("nature", draft.nature()).with("reality", draft.reality());
		Circumstances known = draft.circumstances();
		if (known == null) {
			return named;
		}
		Form answered = named.with("touched", known.touched())
			.with("touchedUnknown", known.touched() == null ? UNKNOWN : null)
			.with("personalData", known.personalData())
			.with("backups", known.backups());
		Instant since = known.since();
		return since == null ? answered.with("sinceUnknown", UNKNOWN) : answered.withMoment("since", since, zone);
	}

	private static @Nullable Instant since(Form form, ZoneId zone, List<Fault> faults) {
		try {
			Optional<Instant> since = form.moment("since", zone);
			if (since.isEmpty() && !form.chose("sinceUnknown", UNKNOWN)) {
				faults.add(new Fault("since", "", "un moment, même approximatif, ou « Je ne sais pas »",
						"a moment, even rough, or “I don’t know”"));
			}
			return since.orElse(null);
		}
		catch (InvalidInput refusal) {
			faults.addAll(refusal.faults());
			return null;
		}
	}

	private static Answer answer(Form form, String field, String french, String english, List<Fault> faults) {
		return choice(form, field, Answer.values()).orElseGet(() -> {
			faults.add(new Fault(field, form.value(field), french, english));
			return Answer.UNKNOWN;
		});
	}

	private static <E extends Enum<E>> Optional<E> choice(Form form, String field, E[] constants) {
		return Arrays.stream(constants).filter(one -> one.name().equals(form.value(field))).findFirst();
	}

	private static void refuseIfAny(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
	}

}
