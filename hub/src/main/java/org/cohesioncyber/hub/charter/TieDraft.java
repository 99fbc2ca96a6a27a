package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A tie as somebody typed or sent it, not checked yet.
 *
 * @param other the other organisation's id
 * @param from the first day, such as 2025-03-04
 * @param until the last day; blank while it lasts
 */
public record TieDraft(@Nullable String kind, @Nullable String other, @Nullable String from, @Nullable String until) {

	/**
	 * The checked values.
	 * @throws org.cohesioncyber.hub.shared.InvalidInput naming every field at fault
	 */
	Tie check(OrganisationId organisation) {
		Faulty draft = new Faulty();
		Optional<Kind> checkedKind = draft.choice("kind", this.kind, Kind.class);
		Optional<OrganisationId> checkedOther = draft.read("other", this.other, OrganisationId::of,
				"une organisation du registre", "an organisation of the register");
		Optional<LocalDate> checkedFrom = draft.day("from", this.from);
		Optional<LocalDate> checkedUntil = Faulty.isBlank(this.until) ? Optional.empty()
				: draft.day("until", this.until);
		checkedOther.filter(organisation::equals)
			.ifPresent(same -> draft.refuse("other", same, "une autre organisation", "another organisation"));
		checkedFrom.flatMap(from -> checkedUntil.filter(until -> until.isBefore(from)))
			.ifPresent(until -> draft.refuse("until", until, "une date à partir du premier jour",
					"a day from the first day on"));
		draft.done();
		return new Tie(UUID.randomUUID(), checkedKind.orElseThrow(), organisation, checkedOther.orElseThrow(),
				checkedFrom.orElseThrow(), checkedUntil);
	}

}
