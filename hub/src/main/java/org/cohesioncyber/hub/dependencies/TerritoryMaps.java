package org.cohesioncyber.hub.dependencies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activities.Bare;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Draws the map of those who consented to a use, at this moment. It acts for no
 * organisation, so that row-level security shows it nothing else.
 */
@Component
class TerritoryMaps {

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

	/** Of those who let that be done. */
	TerritoryMap draw(Use use) {
		Actor.Hub computation = new Actor.Hub(reader(use));
		Actor.Hub naming = new Actor.Hub(reader(use) + "-names");
		Map<UUID, String> names = new HashMap<>();
		Set<OrganisationId> named = this.ledger.read(naming, () -> {
			this.activities.computedNames(naming).forEach((id, name) -> names.put(id.value(), name));
			Set<OrganisationId> both = new HashSet<>(this.consents.to(Use.NAMES));
			both.retainAll(this.consents.to(use));
			return both;
		});
		return this.ledger.read(computation, () -> {
			Map<UUID, Bare> bare = this.activities.computed(computation)
				.stream()
				.collect(Collectors.toMap(one -> one.id().value(), one -> one));
			Map<UUID, UUID> merged = this.providers.merged();
			UnaryOperator<UUID> current = id -> merged.getOrDefault(id, id);
			return new TerritoryMap(bare,
					this.dependencies.computed().stream().map(rest -> current(rest, current)).toList(), named, names);
		});
	}

	/** Named in the policies, too; names have a reader of their own. */
	private static String reader(Use use) {
		return switch (use) {
			case SIMULATION -> "cascade";
			case PRIORITIES -> "priorities";
			case NAMES -> throw new IllegalArgumentException("names are no map of their own");
		};
	}

	private static Rest current(Rest rest, UnaryOperator<UUID> current) {
		UUID dependant = current.apply(rest.dependant());
		List<UUID> on = rest.on().stream().map(current).distinct().filter(one -> !one.equals(dependant)).toList();
		return new Rest(rest.id(), dependant, rest.label(), on, Math.clamp(rest.needed(), 1, Math.max(1, on.size())),
				rest.needed(), rest.tolerance());
	}

}
