package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A signature that stands and will lapse unless the organisation signs a later version.
 *
 * @param until the last day on which it is in force
 */
public record AwaitedRenewal(OrganisationId organisation, String name, UUID signature, String version, LocalDate until,
		Nature nature) {

	/** All that are awaited on that day, the most urgent first. */
	static List<AwaitedRenewal> on(LocalDate day, List<Signatures> signatures) {
		return signatures.stream()
			.flatMap(one -> one.standingOn(day)
				.stream()
				.filter(signature -> signature.isTermAwaitedOn(day))
				.map(signature -> new AwaitedRenewal(one.organisation(), one.name(), signature.id(),
						signature.version(), signature.until(), one.nature())))
			.sorted(Comparator.comparing(AwaitedRenewal::until).thenComparing(AwaitedRenewal::name))
			.toList();
	}

	/** How many days are left. */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.until);
	}

}
