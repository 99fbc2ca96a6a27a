package org.cohesioncyber.hub.exercises;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask to take part, as somebody typed or sent it.
 *
 * @param organisations ids
 * @param everybody all engaged organisations
 */
public record InvitationDraft(@Nullable List<String> organisations, @Nullable Boolean everybody) {

	private static final int MOST = 500;

	boolean isForEverybody() {
		return Boolean.TRUE.equals(this.everybody);
	}

	/** Those named, at least one unless everybody is asked. */
	Set<OrganisationId> check() {
		Faulty checks = new Faulty();
		List<String> given = this.organisations == null ? List.of() : this.organisations;
		if (given.size() > MOST || (given.isEmpty() && !isForEverybody())) {
			checks.refuse("organisations", given.size(), "de 1 à " + MOST + " organisations",
					"from 1 to " + MOST + " organisations");
		}
		Set<OrganisationId> named = new LinkedHashSet<>();
		given.stream()
			.limit(MOST)
			.forEach(one -> checks
				.read("organisations", one, OrganisationId::of, "l’identifiant d’une organisation",
						"the id of an organisation")
				.ifPresent(named::add));
		checks.done();
		return named;
	}

}
