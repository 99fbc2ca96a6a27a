package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's signature of one version of the charter.
 *
 * @param lapsesOn the first day on which a later version no longer lets it be in force;
 * {@code null} if none says so
 * @param changes what happened to it since, by day and then in the order recorded
 */
public record Signature(UUID id, String version, LocalDate signedOn, @Nullable LocalDate lapsesOn,
		List<Change> changes) {

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
		SignatureState recorded = recordedOn(day);
		boolean isPastItsTerm = this.lapsesOn != null && !day.isBefore(this.lapsesOn);
		return isPastItsTerm && recorded != SignatureState.WITHDRAWN ? SignatureState.LAPSED : recorded;
	}

	/** The same as far as it was recorded. */
	@Nullable SignatureState recordedOn(LocalDate day) {
		return this.changes.stream()
			.filter(change -> !change.from().isAfter(day))
			.reduce((_, later) -> later)
			.map(Change::state)
			.orElse(null);
	}

	/** Whether it lapsed by that day, and nobody has recorded that yet. */
	boolean isLapseToBeRecordedOn(LocalDate day) {
		return lastOn(day) == SignatureState.LAPSED && recordedOn(LocalDate.MAX) != SignatureState.LAPSED;
	}

	/** The first day of the lapse that has come by that day. */
	@Nullable LocalDate lapsedOn(LocalDate day) {
		return this.changes.stream()
			.filter(change -> change.state() == SignatureState.LAPSED && !change.from().isAfter(day))
			.findFirst()
			.map(Change::from)
			.orElse(this.lapsesOn);
	}

	/** Whether it stands on that day and is to lapse later. */
	boolean isTermAwaitedOn(LocalDate day) {
		SignatureState last = lastOn(day);
		return this.lapsesOn != null && day.isBefore(this.lapsesOn) && !day.isBefore(this.signedOn)
				&& last != SignatureState.WITHDRAWN && last != SignatureState.LAPSED;
	}

	/** The last day on which a later version lets it be in force. */
	LocalDate until() {
		return this.lapsesOn == null ? LocalDate.MAX : this.lapsesOn.minusDays(1);
	}

	/** Something that happened to a signature, from that day on. */
	public record Change(SignatureState state, LocalDate from) {

	}

}
