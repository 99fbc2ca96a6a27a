package org.cohesioncyber.hub.dependencies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.ScenarioDraft.Checked;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Throttle;

import org.springframework.stereotype.Component;

/**
 * What would stop if something failed: for an organisation its own activities, computed
 * from what it keeps; for staff the territory, computed from those who consented, and in
 * which order to restore it. Each is journaled, and counted per person so that the graph
 * cannot be read out by trying.
 */
@Component
public class Simulations {

	private static final int OWN_AN_HOUR = 120;

	private static final int TERRITORY_AN_HOUR = 30;

	private final Ledger ledger;

	private final OwnMaps ownMaps;

	private final TerritoryCascade territory;

	private final RestoreOrders orders;

	private final Providers providers;

	private final Throttle own;

	private final Throttle ofTerritory;

	Simulations(Ledger ledger, OwnMaps ownMaps, TerritoryCascade territory, RestoreOrders orders, Providers providers,
			Clock clock) {
		this.ledger = ledger;
		this.ownMaps = ownMaps;
		this.territory = territory;
		this.orders = orders;
		this.providers = providers;
		this.own = new Throttle(OWN_AN_HOUR, Duration.ofHours(1), clock);
		this.ofTerritory = new Throttle(TERRITORY_AN_HOUR, Duration.ofHours(1), clock);
	}

	/** Whether the actor simulates what concerns their own organisation. */
	public static boolean maySimulateOwn(Actor actor) {
		return actor.has(Role.RSSI) || actor.has(Role.PARTNER);
	}

	/** What becomes of the actor's organisation's activities. */
	public OwnSimulation own(Actor actor, ScenarioDraft draft) {
		actor.require(Role.RSSI, Role.PARTNER);
		actor.requireOrganisation();
		Checked scenario = draft.check();
		OwnMap map = this.ownMaps.of(actor);
		Set<UUID> failed = new LinkedHashSet<>();
		Map<ProviderId, Provider> register = register(actor, scenario.failed());
		for (UUID id : scenario.failed()) {
			Provider provider = register.get(new ProviderId(id));
			UUID meant = provider == null ? id : provider.id().value();
			if (provider == null && map.thing(meant).isEmpty()) {
				throw unknown(id);
			}
			failed.add(meant);
		}
		this.own.count(actor.reference());
		note(actor, "own-cascade-simulated", Map.of("failed", failed.size(), "lasts", scenario.lasts().toString()));
		return OwnCascade.of(map.with(register.values()), failed, scenario.lasts());
	}

	/** What becomes of those who consented; staff only. */
	public TerritorySimulation territory(Actor actor, ScenarioDraft draft) {
		requireStaff(actor);
		Checked scenario = draft.check();
		Map<ProviderId, Provider> register = register(actor, scenario.failed());
		Set<UUID> failed = new LinkedHashSet<>();
		for (UUID id : scenario.failed()) {
			Provider provider = register.get(new ProviderId(id));
			if (provider == null) {
				throw unknown(id);
			}
			failed.add(provider.id().value());
		}
		this.ofTerritory.count(actor.reference());
		note(actor, "territory-cascade-simulated", Map.of("failed", failed, "lasts", scenario.lasts().toString()));
		return this.territory.simulate(actor, failed, scenario.lasts());
	}

	/**
	 * What the loss of each provider alone would break, the gravest first; staff only.
	 */
	public List<ProviderRank> ranking(Actor actor) {
		requireStaff(actor);
		this.ofTerritory.count(actor.reference());
		note(actor, "providers-ranked", Map.of());
		return this.territory.ranking(actor);
	}

	/**
	 * In which order to restore what the organisations that consented keep going; staff
	 * only.
	 */
	public RestoreOrder restoreOrder(Actor actor) {
		requireStaff(actor);
		this.ofTerritory.count(actor.reference());
		return this.orders.compute(actor, note(actor, "restore-order-computed", Map.of()));
	}

	private Map<ProviderId, Provider> register(Actor actor, Collection<UUID> ids) {
		return this.providers.current(actor, ids.stream().map(ProviderId::new).collect(Collectors.toSet()));
	}

	private static InvalidInput unknown(UUID id) {
		return new InvalidInput("failed", id, "un fournisseur ou un service du registre",
				"a provider or service of the register");
	}

	private static void requireStaff(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		actor.requireOrganisation();
	}

	private Instant note(Actor actor, String act, Map<String, ?> details) {
		return this.ledger.write(actor, entry -> {
			entry.journal(act, new Subject("cascade-simulation", UUID.randomUUID()), details);
			return entry.at();
		});
	}

}
