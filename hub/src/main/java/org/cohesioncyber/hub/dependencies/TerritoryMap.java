package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.cascade.DependencyGraph;
import org.cohesioncyber.hub.dependencies.cascade.GraphBuilder;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * What the organisations that consented rest on, for the computation only.
 *
 * @param owners of activities
 * @param rests what rests on what, merged providers being what they are
 * @param named those that let themselves be named
 * @param activityNames of those only
 */
record TerritoryMap(Map<UUID, OrganisationId> owners, List<Node<UUID>> activities, List<Rest> rests,
		Set<OrganisationId> named, Map<UUID, String> activityNames) {

	/** With these providers, too, whether anybody needs them or not. */
	DependencyGraph<UUID> graph(Set<UUID> providers) {
		GraphBuilder<UUID> builder = DependencyGraph.builder();
		this.activities.forEach(builder::add);
		providers.forEach(one -> builder.add(Node.provider(one)));
		this.rests.stream().filter(rest -> !rest.on().isEmpty()).map(OwnCascade::need).forEach(builder::add);
		return builder.build();
	}

	/** Whose activity that is. */
	OrganisationId owner(UUID activity) {
		return Objects.requireNonNull(this.owners.get(activity), "an activity of the map");
	}

	boolean isNamed(UUID activity) {
		return this.owners.containsKey(activity) && this.named.contains(owner(activity));
	}

}
