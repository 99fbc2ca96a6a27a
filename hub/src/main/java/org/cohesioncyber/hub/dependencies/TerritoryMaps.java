package org.cohesioncyber.hub.dependencies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activities.Bare;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Draws the map of those who consented, at this moment. It acts for no organisation, so
 * that row-level security shows it nothing else.
 */
@Component
class TerritoryMaps {

	private static final Actor.Hub COMPUTATION = new Actor.Hub("cascade");

	private static final Actor.Hub NAMING = new Actor.Hub("cascade-names");

	private final Ledger ledger;

	private final Activities activities;

	private final DependencyRows dependencies;

	private final ProviderRows providers;

	private final ConsentRows consents;

	TerritoryMaps(Ledger ledger, Activities activities, DependencyRows dependencies, ProviderRows providers,
			ConsentRows consents) {
		this.ledger = ledger;
		this.activities = activities;
		this.dependencies = dependencies;
		this.providers = providers;
		this.consents = consents;
	}

	TerritoryMap draw() {
		Map<UUID, String> names = new HashMap<>();
		Set<OrganisationId> named = this.ledger.read(NAMING, () -> {
			this.activities.computedNames(NAMING).forEach((id, name) -> names.put(id.value(), name));
			Set<OrganisationId> both = new HashSet<>(this.consents.to(Use.NAMES));
			both.retainAll(this.consents.to(Use.SIMULATION));
			return both;
		});
		return this.ledger.read(COMPUTATION, () -> {
			List<Bare> bare = this.activities.computed(COMPUTATION);
			Map<UUID, OrganisationId> owners = new HashMap<>();
			bare.forEach(one -> owners.put(one.id().value(), one.organisation()));
			Map<UUID, UUID> merged = this.providers.merged();
			UnaryOperator<UUID> current = id -> merged.getOrDefault(id, id);
			return new TerritoryMap(owners, bare.stream().map(TerritoryMaps::node).toList(),
					this.dependencies.computed().stream().map(rest -> current(rest, current)).toList(), named, names);
		});
	}

	private static Node<UUID> node(Bare bare) {
		return Node.activity(bare.id().value(), bare.organisation().value(), bare.dmia(), bare.rto());
	}

	private static Rest current(Rest rest, UnaryOperator<UUID> current) {
		UUID dependant = current.apply(rest.dependant());
		List<UUID> on = rest.on().stream().map(current).distinct().filter(one -> !one.equals(dependant)).toList();
		return new Rest(rest.id(), dependant, rest.label(), on, Math.clamp(rest.needed(), 1, Math.max(1, on.size())),
				rest.needed(), rest.tolerance());
	}

}
