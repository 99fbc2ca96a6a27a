package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.RecordedSignature.Standing;
import org.cohesioncyber.hub.charter.RecordedSignature.State;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * All signatures of one organisation, and what follows from them on any day: pure, so
 * that any past day can be asked again.
 *
 * @param signatures in the order of their versions, those of one version by day
 */
record Signatures(OrganisationId organisation, String name, OrganisationKind kind, Nature nature,
		List<Signature> signatures) {

	Signatures {
		signatures = List.copyOf(signatures);
	}

	/** Those in force on that day that no later one had replaced. */
	List<Signature> inForceOn(LocalDate day) {
		return at(day).mapToObj(this.signatures::get).filter(signature -> signature.isInForceOn(day)).toList();
	}

	/** Those that no later one had replaced, in force or not. */
	List<Signature> standingOn(LocalDate day) {
		return at(day).mapToObj(this.signatures::get).toList();
	}

	/** Since when without a break, each signature having been renewed by the next. */
	Optional<LocalDate> sinceOn(LocalDate day) {
		return sinceOn(day, _ -> true);
	}

	/** The same, counting only some signatures. */
	Optional<LocalDate> sinceOn(LocalDate day, Predicate<Signature> counted) {
		return at(day).filter(one -> this.signatures.get(one).isInForceOn(day))
			.filter(one -> counted.test(this.signatures.get(one)))
			.mapToObj(one -> start(one, counted))
			.min(Comparator.naturalOrder());
	}

	/**
	 * The day the first of a chain was signed in which each was in force when the next
	 * one renewed it.
	 */
	private LocalDate start(int last, Predicate<Signature> counted) {
		LocalDate signedOn = this.signatures.get(last).signedOn();
		return IntStream.range(0, last)
			.filter(one -> counted.test(this.signatures.get(one)) && this.signatures.get(one).isInForceOn(signedOn)
					&& replacing(one, signedOn).allMatch(by -> by == last))
			.mapToObj(one -> start(one, counted))
			.reduce(signedOn, (one, other) -> one.isBefore(other) ? one : other);
	}

	private IntStream at(LocalDate day) {
		return IntStream.range(0, this.signatures.size()).filter(one -> replacing(one, day).findAny().isEmpty());
	}

	/** Of the same version or a later one, and signed later. */
	private IntStream replacing(int one, LocalDate day) {
		LocalDate signedOn = this.signatures.get(one).signedOn();
		return IntStream.range(one + 1, this.signatures.size()).filter(later -> {
			LocalDate on = this.signatures.get(later).signedOn();
			return !on.isBefore(signedOn) && !on.isAfter(day);
		});
	}

	/**
	 * Whether it signed once and took no further part by its own decision or the staff's:
	 * its group's signature does not bind it then.
	 */
	boolean hasLeftOn(LocalDate day) {
		return standingOn(day).stream()
			.map(signature -> signature.lastOn(day))
			.anyMatch(last -> last == SignatureState.WITHDRAWN || last == SignatureState.SUSPENDED);
	}

	/** Those whose lapse has come by that day and is not recorded. */
	Stream<Signature> lapsesToRecordOn(LocalDate day) {
		return standingOn(day).stream().filter(signature -> signature.isLapseToBeRecordedOn(day));
	}

	/** How one of them stands on that day. */
	Standing standing(Signature one, LocalDate day) {
		if (!standingOn(day).contains(one)) {
			return new Standing(State.RENEWED, null);
		}
		if (one.lastOn(day) == SignatureState.LAPSED) {
			return new Standing(State.LAPSED, one.lapsedOn(day));
		}
		if (!one.isInForceOn(day)) {
			return new Standing(State.OVER, null);
		}
		return one.isTermAwaitedOn(day) ? new Standing(State.TO_RENEW, one.until())
				: new Standing(State.IN_FORCE, null);
	}

	/** Whether it is engaged on that day by signatures of these versions alone. */
	boolean isEngagedOnlyBy(Set<String> versions, LocalDate day) {
		List<Signature> inForce = inForceOn(day);
		return !inForce.isEmpty() && inForce.stream().allMatch(signature -> versions.contains(signature.version()));
	}

	/** Whether it exists only to practise, as this hub sees it. */
	boolean practiceOnly(boolean demonstrationHub) {
		return switch (this.nature) {
			case ACTUAL -> false;
			case DEMONSTRATION -> !demonstrationHub;
			case EXERCISE -> true;
		};
	}

}
