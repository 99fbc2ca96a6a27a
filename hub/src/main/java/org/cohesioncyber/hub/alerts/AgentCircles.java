package org.cohesioncyber.hub.alerts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.fleet.CircleNames;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.sharing.Circles;

import org.springframework.stereotype.Component;

/**
 * Tells the fleet, which knows no circles, with which of them an agent's alerts may be
 * shared.
 */
@Component
class AgentCircles implements CircleNames {

	private final Circles circles;

	AgentCircles(Circles circles) {
		this.circles = circles;
	}

	@Override
	public Map<UUID, String> of(Actor actor) {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.circles.of(actor).forEach(circle -> names.put(circle.id().value(), circle.name()));
		return names;
	}

}
