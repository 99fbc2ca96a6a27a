package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Clause;
import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A version of the charter as somebody sent it, not checked yet.
 *
 * @param text Markdown in which each {@code ## title} begins a clause
 * @param changes what changed, in Markdown; may be none
 * @param renewUntil the last day of signatures of versions before; they stay if it is
 * blank
 * @param groups each organisation for itself if it says nothing of them
 */
public record CharterDraft(@Nullable String name, @Nullable String effectiveOn, @Nullable String text,
		@Nullable String changes, @Nullable String renewUntil, @Nullable GroupRule groups) {

	private static final int LONGEST_CHANGES = 20_000;

	CharterVersion check(LocalDate today) {
		Faulty draft = new Faulty();
		Optional<String> name = draft.matching("name", this.name, "[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{1,2})?",
				"l’année et le mois, par exemple 2025-03", "year and month, such as 2025-03");
		Optional<LocalDate> effectiveOn = draft.day("effectiveOn", this.effectiveOn);
		Optional<List<Clause>> clauses = draft.checked(() -> CharterText.read(this.text == null ? "" : this.text));
		Optional<String> changes = draft.checked(this::checkedChanges);
		Optional<LocalDate> renewUntil = Faulty.isBlank(this.renewUntil) ? Optional.empty()
				: draft.day("renewUntil", this.renewUntil);
		LocalDate earliest = later(today.plusDays(1), effectiveOn.orElse(today));
		// No signature lapses on a day that has been counted already.
		if (renewUntil.filter(day -> day.isBefore(earliest)).isPresent()) {
			draft.refuse("renewUntil", renewUntil.get(), "rien, ou un jour à partir du " + earliest,
					"nothing, or a day from " + earliest + " on");
		}
		draft.done();
		return CharterVersion.of(name.orElseThrow(), effectiveOn.orElseThrow(), clauses.orElseThrow(),
				changes.orElseThrow(), renewUntil.orElse(null),
				this.groups == null ? GroupRule.EACH_FOR_ITSELF : this.groups);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private String checkedChanges() {
		String written = CharterText.normal(this.changes == null ? "" : this.changes);
		return written.isBlank() ? "" : CharterText.bounded(written, LONGEST_CHANGES, "changes");
	}

}
