package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A version of the charter as somebody sent it, not checked yet.
 *
 * @param groups each organisation for itself if it says nothing of them
 */
public record CharterDraft(@Nullable String name, @Nullable String effectiveOn, @Nullable String text,
		@Nullable GroupRule groups) {

	CharterVersion check() {
		Draft draft = new Draft();
		Optional<String> name = draft.matching("name", this.name, "[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{1,2})?",
				"l’année et le mois, par exemple 2025-03", "year and month, such as 2025-03");
		Optional<LocalDate> effectiveOn = draft.day("effectiveOn", this.effectiveOn);
		Optional<String> text = draft.matching("text", this.text, "(?s).{1,100000}",
				"un texte de 1 à 100000 caractères", "a text of 1 to 100000 characters");
		draft.done();
		return new CharterVersion(name.orElseThrow(), effectiveOn.orElseThrow(), text.orElseThrow(),
				this.groups == null ? GroupRule.EACH_FOR_ITSELF : this.groups, TextHash.of(text.orElseThrow()));
	}

}
