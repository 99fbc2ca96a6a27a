package org.cohesioncyber.hub.contacts.http;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The body that launches a drill: these organisations, or everybody engaged. */
record NewDrill(@Nullable List<UUID> organisations) {

	Set<OrganisationId> scope() {
		return this.organisations == null ? Set.of()
				: this.organisations.stream().map(OrganisationId::new).collect(Collectors.toUnmodifiableSet());
	}

}
