package org.cohesioncyber.hub.sharing;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A case of « solidarité hors charte » was opened, extended or closed: for the
 * organisation concerned and the staff.
 */
public record SolidarityChanged(UUID id, UUID organisation, SolidarityRules.Seen sees, boolean shares, LocalDate until,
		@Nullable LocalDate closedOn) {

	static SolidarityChanged of(SolidarityCase one) {
		return new SolidarityChanged(one.id(), one.organisation().value(), one.rules().sees(), one.rules().shares(),
				one.until(), one.closedOn().orElse(null));
	}

}
