package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's signature of one version of the charter.
 *
 * @param changes what happened to it since, by day and then in the order recorded
 */
public record Signature(UUID id, String version, LocalDate signedOn, List<Change> changes) {

	public Signature {
		changes = List.copyOf(changes);
	}

	/** Whether it was in force on that day, both days of a change included. */
	public boolean isInForceOn(LocalDate day) {
		SignatureState last = lastOn(day);
		return !day.isBefore(this.signedOn) && (last == null || last.isInForce());
	}

	/** What happened last, up to and on that day; {@code null} for nothing. */
	@Nullable SignatureState lastOn(LocalDate day) {
		return this.changes.stream()
			.filter(change -> !change.from().isAfter(day))
			.reduce((_, later) -> later)
			.map(Change::state)
			.orElse(null);
	}

	/** Something that happened to a signature, from that day on. */
	public record Change(SignatureState state, LocalDate from) {

	}

}
