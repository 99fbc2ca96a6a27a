package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * What is supposed to fail, as somebody typed or sent it.
 *
 * @param failed the ids of providers and services, and in one's own simulation of own
 * activities; at most twenty
 * @param lasts an ISO 8601 duration of whole minutes, from 1 minute to 366 days
 */
public record ScenarioDraft(@Nullable List<String> failed, @Nullable String lasts) {

	private static final int MOST = 20;

	Checked check() {
		Faulty checks = new Faulty();
		Set<UUID> read = new LinkedHashSet<>();
		for (String one : Objects.requireNonNullElse(this.failed, List.<String>of())) {
			checks
				.read("failed", one, UUID::fromString, "l’identifiant d’un fournisseur ou d’un service du registre",
						"the id of a provider or service of the register")
				.ifPresent(read::add);
		}
		if (checks.isFaultless() && (read.isEmpty() || read.size() > MOST)) {
			checks.refuse("failed", read.size(), "de 1 à " + MOST + " fournisseurs ou services",
					"1 to " + MOST + " providers or services");
		}
		// Its own sentence: here zero is refused like what is no duration at all.
		Duration lasts = TypedDuration.check(new Faulty(), "lasts", this.lasts);
		if (lasts == null || lasts.isZero()) {
			checks.refuse("lasts", this.lasts, "une durée de 1 minute à 366 jours, par exemple 2 jours (P2D)",
					"a duration from 1 minute to 366 days, such as 2 days (P2D)");
		}
		checks.done();
		return new Checked(read, Objects.requireNonNull(lasts));
	}

	/** What may be simulated, if the ids name something. */
	record Checked(Set<UUID> failed, Duration lasts) {

	}

}
