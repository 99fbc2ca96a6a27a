package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * Ties of one kind, and what follows from them on any day: pure, so that any past day can
 * be asked again.
 */
record Ties(List<Tie> ties) {

	Ties {
		ties = List.copyOf(ties);
	}

	/** The ties upwards from it on that day: to its parent, to its parent's parent. */
	List<Tie> chainOn(OrganisationId organisation, LocalDate day) {
		List<Tie> chain = new ArrayList<>();
		Set<OrganisationId> met = new HashSet<>(Set.of(organisation));
		Optional<Tie> up = aboveOn(organisation, day);
		while (up.isPresent() && met.add(up.get().other())) {
			chain.add(up.get());
			up = aboveOn(up.get().other(), day);
		}
		return chain;
	}

	private Optional<Tie> aboveOn(OrganisationId organisation, LocalDate day) {
		return this.ties.stream()
			.filter(tie -> tie.organisation().equals(organisation) && tie.holdsOn(day))
			.findFirst();
	}

	/** Whether there would be a day on which an organisation depends on itself. */
	boolean wouldCircle(Tie added) {
		return reaches(added.other(), added.organisation(), added.from(), added.last(), new HashSet<>());
	}

	private boolean reaches(OrganisationId from, OrganisationId wanted, LocalDate first, LocalDate last,
			Set<OrganisationId> path) {
		if (from.equals(wanted)) {
			return true;
		}
		if (!path.add(from)) {
			return false;
		}
		boolean isReached = this.ties.stream()
			.filter(tie -> tie.organisation().equals(from) && share(tie, first, last))
			.anyMatch(tie -> reaches(tie.other(), wanted, later(first, tie.from()), earlier(last, tie.last()), path));
		path.remove(from);
		return isReached;
	}

	/** The one of its own ties that would hold on the same days. */
	Optional<Tie> alreadyThere(Tie added) {
		return this.ties.stream()
			.filter(tie -> tie.organisation().equals(added.organisation()) && share(tie, added.from(), added.last()))
			.findFirst();
	}

	private static boolean share(Tie tie, LocalDate first, LocalDate last) {
		return !tie.from().isAfter(last) && !tie.last().isBefore(first);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
