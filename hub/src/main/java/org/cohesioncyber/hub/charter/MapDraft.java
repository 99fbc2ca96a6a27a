package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a file of limits, not checked yet.
 *
 * @param intercommunality a SIREN
 */
public record MapDraft(@Nullable String intercommunality, @Nullable String source, @Nullable String vintage) {

	Checked check(Communes communes, LocalDate today) {
		Faulty draft = new Faulty();
		Optional<String> intercommunality = draft.read("intercommunality", this.intercommunality, text -> {
			String siren = Siren.compact(text);
			if (communes.of(siren).isEmpty()) {
				throw new IllegalArgumentException(text);
			}
			return siren;
		}, "le numéro SIREN d’une intercommunalité (EPCI), par exemple 244400404",
				"the SIREN of an intercommunality (EPCI), such as 244400404");
		Optional<String> source = draft.text("source", this.source, 2, 200);
		Optional<LocalDate> vintage = draft.day("vintage", this.vintage);
		if (vintage.filter(day -> day.isAfter(today)).isPresent()) {
			draft.refuse("vintage", vintage.get(), "aujourd’hui ou une date passée", "today or a day in the past");
		}
		draft.done();
		return new Checked(intercommunality.orElseThrow(), source.orElseThrow(), vintage.orElseThrow());
	}

	record Checked(String intercommunality, String source, LocalDate vintage) {

	}

}
