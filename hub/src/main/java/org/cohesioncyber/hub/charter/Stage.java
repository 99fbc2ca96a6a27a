package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How far an organisation is with the charter. */
public enum Stage {

	CANDIDATE, INVITED, SIGNED, SUSPENDED, LAPSED, WITHDRAWN;

	/**
	 * The one an organisation is at on a day; none if it signed nothing and nobody
	 * follows it. Who lost its signature may be a candidate again.
	 */
	static Optional<Stage> on(LocalDate day, Signatures signatures, @Nullable Candidate candidate) {
		if (!signatures.inForceOn(day).isEmpty()) {
			return Optional.of(SIGNED);
		}
		Optional<SignatureState> last = signatures.standingOn(day)
			.stream()
			.filter(one -> !one.signedOn().isAfter(day))
			.reduce((_, later) -> later)
			.flatMap(one -> Optional.ofNullable(one.lastOn(day)));
		if (last.filter(state -> state == SignatureState.SUSPENDED).isPresent()) {
			return Optional.of(SUSPENDED);
		}
		if (candidate != null) {
			return Optional.of(candidate.invitedOn().isPresent() ? INVITED : CANDIDATE);
		}
		return last.map(state -> state == SignatureState.WITHDRAWN ? WITHDRAWN : LAPSED);
	}

	/** Whether it may be followed as a candidate. */
	public boolean mayBeCandidate() {
		return this != SIGNED && this != SUSPENDED;
	}

}
