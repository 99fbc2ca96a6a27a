package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/** A plan as the territory's staff know it: that it is there, never what it says. */
public record RegisteredPlan(PlanId id, OrganisationId organisation, PlanKind kind, Instant addedAt,
		@Nullable PlanVersion latest) {

	public PlanStatus statusOn(LocalDate day) {
		return PlanStatus.on(day, this.latest);
	}

	/** How many findings of each kind there are on that day. */
	public Map<PlanFinding.Kind, Integer> findingsOn(LocalDate day) {
		Map<PlanFinding.Kind, Integer> counts = new EnumMap<>(PlanFinding.Kind.class);
		PlanVersion version = this.latest;
		if (version != null) {
			counts.putAll(version.figures().findings());
			if (statusOn(day) == PlanStatus.EXPIRED) {
				counts.put(PlanFinding.Kind.REVIEW_PASSED, 1);
			}
			long old = version.figures()
				.backups()
				.stream()
				.filter(backup -> backup.restoredOn() != null && backup.restoredOn().plusYears(1).isBefore(day))
				.count();
			if (old > 0) {
				counts.put(PlanFinding.Kind.RESTORE_TEST_OLD, Math.toIntExact(old));
			}
		}
		return counts;
	}

}
