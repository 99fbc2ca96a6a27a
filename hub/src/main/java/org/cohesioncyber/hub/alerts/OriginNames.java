package org.cohesioncyber.hub.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Names of organisations as alerts show them. The names of those that publish are
 * remembered for a minute, so that a flood of batches does not ask the register each
 * time.
 */
@Component
class OriginNames {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final ObjectProvider<OrganisationNames> register;

	private final Clock clock;

	private final Map<OrganisationId, Known> known = new ConcurrentHashMap<>();

	OriginNames(ObjectProvider<OrganisationNames> register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/** The organisation's name; its id while the register does not know it. */
	String of(OrganisationId organisation) {
		Instant now = this.clock.instant();
		Known found = this.known.get(organisation);
		if (found == null || found.until().isBefore(now)) {
			found = new Known(of(Set.of(organisation)).getOrDefault(organisation, organisation.toString()),
					now.plus(KEPT));
			this.known.put(organisation, found);
		}
		return found.name();
	}

	Map<OrganisationId, String> of(Set<OrganisationId> organisations) {
		OrganisationNames known = this.register.getIfAvailable();
		Map<OrganisationId, String> names = known == null ? Map.of() : known.of(organisations);
		return organisations.stream()
			.collect(Collectors.toUnmodifiableMap(id -> id, id -> names.getOrDefault(id, id.toString())));
	}

	private record Known(String name, Instant until) {

	}

}
