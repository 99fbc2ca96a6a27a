package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An organisation on its way with the charter, as staff see it in their list.
 *
 * @param renewUntil the last day of its signature, if it is to be renewed
 * @param candidate what staff note, if they follow it
 */
public record Journey(OrganisationId organisation, String name, Stage stage, Optional<LocalDate> renewUntil,
		Optional<Candidate> candidate) {

	/** All that are on their way: what is late first, then what is due first. */
	static List<Journey> on(LocalDate day, List<Signatures> all, List<Candidate> candidates) {
		Map<OrganisationId, Candidate> followed = new HashMap<>();
		candidates.forEach(one -> followed.put(one.organisation(), one));
		return all.stream()
			.flatMap(one -> Stage.on(day, one, followed.get(one.organisation()))
				.map(stage -> new Journey(one.organisation(), one.name(), stage, term(one, day),
						Optional.ofNullable(followed.get(one.organisation()))))
				.stream())
			.sorted(Comparator.comparing((Journey one) -> !one.isOverdue(day))
				.thenComparing(one -> one.due().orElse(LocalDate.MAX))
				.thenComparing(Journey::name))
			.toList();
	}

	private static Optional<LocalDate> term(Signatures one, LocalDate day) {
		return AwaitedRenewal.on(day, List.of(one)).stream().findFirst().map(AwaitedRenewal::until);
	}

	/** Whether staff should have talked to it already. */
	public boolean isOverdue(LocalDate today) {
		return this.candidate.filter(one -> one.isOverdue(today)).isPresent();
	}

	private Optional<LocalDate> due() {
		return this.candidate.flatMap(Candidate::contactOn).or(() -> this.renewUntil);
	}

}
