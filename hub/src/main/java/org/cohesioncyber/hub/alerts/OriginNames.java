package org.cohesioncyber.hub.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Names of organisations as alerts show them. The names of those that publish are
 * remembered for a minute, so that a flood of batches does not ask the register each
 * time.
 */
@Component
class OriginNames {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final Organisations register;

	private final Clock clock;

	private final Map<OrganisationId, Known> known = new ConcurrentHashMap<>();

	OriginNames(Organisations register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/** The name of the actor's organisation; its id while the register has none. */
	String of(Actor actor) {
		OrganisationId organisation = actor.requireOrganisation();
		Instant now = this.clock.instant();
		Known found = this.known.get(organisation);
		if (found == null || found.until().isBefore(now)) {
			String name = of(actor, Set.of(organisation)).getOrDefault(organisation, organisation.toString());
			found = new Known(name, now.plus(KEPT));
			this.known.put(organisation, found);
		}
		return found.name();
	}

	Map<OrganisationId, String> of(Actor actor, Set<OrganisationId> organisations) {
		Map<OrganisationId, String> names = this.register.names(actor, organisations);
		return organisations.stream()
			.collect(Collectors.toUnmodifiableMap(id -> id, id -> names.getOrDefault(id, id.toString())));
	}

	private record Known(String name, Instant until) {

	}

}
