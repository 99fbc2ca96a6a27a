package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * Where one organisation stands with the charter today.
 *
 * @param isInForce whether the charter binds it
 * @param since the day from which it does; {@code null} if it does not
 * @param boundBy the parent whose signature binds it
 * @param signature its latest signature; {@code null} if it never signed
 * @param current the version to sign today; {@code null} if none is published
 * @param levels those the hub has evidence for
 */
public record OwnStanding(OrganisationId organisation, String name, boolean isInForce, @Nullable LocalDate since,
		Optional<String> boundBy, @Nullable Signature signature, @Nullable String current, List<LevelStanding> levels) {

	public OwnStanding {
		levels = List.copyOf(levels);
	}

	/** Whether a later version than the one it signed is to be signed. */
	public boolean isBehind() {
		return this.signature != null && this.current != null && !this.signature.version().equals(this.current);
	}

	/** Of the levels held, the one that ends first. */
	public Optional<LevelStanding> endsNext() {
		return this.levels.stream()
			.filter(level -> level.until() != null)
			.min(Comparator.comparing(level -> Objects.requireNonNull(level.until())));
	}

}
