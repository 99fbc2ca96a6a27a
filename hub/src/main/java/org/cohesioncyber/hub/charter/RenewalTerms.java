package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When signatures of each version lapse: the day after the earliest day until which a
 * later version lets them stay in force. Pure.
 */
record RenewalTerms(List<Term> terms) {

	RenewalTerms {
		terms = List.copyOf(terms);
	}

	/** The first day on which no signature of the version is in force any more. */
	Optional<LocalDate> lapseOf(String version) {
		return this.terms.stream()
			.filter(term -> term.version().equals(version))
			.findFirst()
			.flatMap(old -> this.terms.stream()
				.filter(later -> Term.ORDER.compare(later, old) > 0)
				.flatMap(later -> Optional.ofNullable(later.renewUntil()).stream())
				.min(Comparator.naturalOrder())
				.map(last -> last.plusDays(1)));
	}

	/**
	 * What one version says.
	 *
	 * @param renewUntil the last day of signatures of versions before it; {@code null} if
	 * they stay
	 */
	record Term(String version, LocalDate effectiveOn, @Nullable LocalDate renewUntil) {

		static final Comparator<Term> ORDER = Comparator.comparing(Term::effectiveOn).thenComparing(Term::version);

	}

}
