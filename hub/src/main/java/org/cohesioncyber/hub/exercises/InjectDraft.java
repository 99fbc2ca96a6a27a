package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * An inject as somebody typed or sent it.
 *
 * @param after an ISO 8601 duration from the start, such as {@code PT1H20M}
 * @param to people or roles it is for
 * @param expected the reaction hoped for, for conductors only
 * @param addressees ids of organisations that take part; none is all of them
 */
public record InjectDraft(@Nullable String after, @Nullable String to, @Nullable String message,
		@Nullable String expected, @Nullable List<String> addressees) {

	Checked check() {
		Faulty checks = new Faulty();
		Optional<Duration> offset = checks.read("after", this.after, text -> {
			Duration read = Optional.ofNullable(TypedDuration.check(new Faulty(), "after", text)).orElseThrow();
			if (read.compareTo(ExerciseState.LONGEST) > 0) {
				throw new IllegalArgumentException(text);
			}
			return read;
		}, "une durée de 0 minute à 30 jours après le début, par exemple 20 minutes (PT20M)",
				"a duration from 0 minutes to 30 days after the start, such as 20 minutes (PT20M)");
		Optional<String> whom = checks.text("to", this.to, 0, 150);
		Optional<String> told = checks.lines("message", this.message, 2, 4000);
		Optional<String> hoped = checks.lines("expected", this.expected, 0, 4000);
		Set<OrganisationId> organisations = new LinkedHashSet<>();
		(this.addressees == null ? List.<String>of() : this.addressees).forEach(
				one -> checks
					.read("addressees", one, OrganisationId::of, "l’identifiant d’une organisation qui participe",
							"the id of an organisation that takes part")
					.ifPresent(organisations::add));
		checks.done();
		return new Checked(offset.orElseThrow(), new Inject.Text(whom.orElseThrow(), told.orElseThrow()),
				hoped.orElseThrow(), organisations);
	}

	/** What is known of an inject, to be changed and sent again. */
	public static InjectDraft of(Inject inject) {
		Inject.Direction direction = inject.direction();
		return new InjectDraft(inject.after().toString(), inject.text().to(), inject.text().message(),
				direction == null ? null : direction.expected(),
				inject.addressees().stream().map(OrganisationId::toString).sorted().toList());
	}

	/** What may be kept. */
	record Checked(Duration after, Inject.Text text, String expected, Set<OrganisationId> addressees) {

	}

}
