package org.cohesioncyber.hub.dependencies;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/** Computes the order of restoring from the rows of those who consented to it. */
@Component
class RestoreOrders {

	private final TerritoryMaps maps;

	private final TerritoryRegister register;

	RestoreOrders(TerritoryMaps maps, TerritoryRegister register) {
		this.maps = maps;
		this.register = register;
	}

	RestoreOrder compute(Actor actor, Instant at) {
		TerritoryMap map = this.maps.draw(Use.PRIORITIES);
		Map<UUID, Provider> providers = this.register.providers(actor, map, Set.of());
		Set<OrganisationId> owners = map.activities().keySet().stream().map(map::owner).collect(Collectors.toSet());
		Restoring restoring = new Restoring(map, providers, this.register.kinds(actor, owners));
		return new RestoreOrder(at, restoring.activities(this.register.names(actor, map)), restoring.providers(),
				restoring.crowd());
	}

}
