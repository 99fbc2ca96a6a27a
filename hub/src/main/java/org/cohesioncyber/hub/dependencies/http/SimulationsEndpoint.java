package org.cohesioncyber.hub.dependencies.http;

import java.util.List;

import org.cohesioncyber.hub.dependencies.OwnSimulation;
import org.cohesioncyber.hub.dependencies.ProviderRank;
import org.cohesioncyber.hub.dependencies.RestoreOrder;
import org.cohesioncyber.hub.dependencies.ScenarioDraft;
import org.cohesioncyber.hub.dependencies.Simulations;
import org.cohesioncyber.hub.dependencies.TerritorySimulation;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/cascade-simulations}: what would stop if something failed. Nothing is
 * kept of them but a journal line.
 */
@RestController
@RequestMapping("/api/v1/cascade-simulations")
class SimulationsEndpoint {

	private final Simulations simulations;

	SimulationsEndpoint(Simulations simulations) {
		this.simulations = simulations;
	}

	@PostMapping("/own")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	OwnSimulation own(Actor actor, @RequestBody ScenarioDraft scenario) {
		return this.simulations.own(actor, scenario);
	}

	@PostMapping("/territory")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	TerritorySimulation territory(Actor actor, @RequestBody ScenarioDraft scenario) {
		return this.simulations.territory(actor, scenario);
	}

	@PostMapping("/ranking")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	List<ProviderRank> ranking(Actor actor) {
		return this.simulations.ranking(actor);
	}

	@PostMapping("/restore-order")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	RestoreOrder restoreOrder(Actor actor) {
		return this.simulations.restoreOrder(actor);
	}

}
