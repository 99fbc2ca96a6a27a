package org.cohesioncyber.hub.plans.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.plans.Figures;
import org.cohesioncyber.hub.plans.PlanVersion;

/** An approved version in JSON, without what it says. */
record VersionView(UUID id, int number, String sha256, LocalDate approvedOn, LocalDate reviewOn, boolean published,
		Figures figures, Instant recordedAt) {

	static VersionView of(PlanVersion version) {
		return new VersionView(version.id().value(), version.number(), version.sha256(), version.approvedOn(),
				version.reviewOn(), version.published(), version.figures(), version.recordedAt());
	}

}
