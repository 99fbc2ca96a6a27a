package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.Activities.Bare;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.cascade.DependencyGraph;
import org.cohesioncyber.hub.dependencies.cascade.GraphBuilder;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * What the organisations that consented rest on, for the computation only.
 *
 * @param activities theirs, by id
 * @param rests what rests on what, merged providers being what they are
 * @param named those that let themselves be named
 * @param activityNames of those only
 */
record TerritoryMap(Map<UUID, Bare> activities, List<Rest> rests, Set<OrganisationId> named,
		Map<UUID, String> activityNames) {

	/** With these providers, too, whether anybody needs them or not. */
	DependencyGraph<UUID> graph(Set<UUID> providers) {
		GraphBuilder<UUID> builder = DependencyGraph.builder();
		this.activities.values()
			.forEach(one -> builder
				.add(Node.activity(one.id().value(), one.organisation().value(), one.dmia(), one.rto())));
		providers.forEach(one -> builder.add(Node.provider(one)));
		this.rests.stream().filter(rest -> !rest.on().isEmpty()).map(OwnCascade::need).forEach(builder::add);
		return builder.build();
	}

	boolean isActivity(UUID id) {
		return this.activities.containsKey(id);
	}

	/** Every provider and service that is needed, or needs something. */
	Set<UUID> providers() {
		return this.rests.stream()
			.flatMap(rest -> Stream.concat(Stream.of(rest.dependant()), rest.on().stream()))
			.filter(id -> !isActivity(id))
			.collect(Collectors.toSet());
	}

	/** Whose activity that is. */
	OrganisationId owner(UUID activity) {
		return Objects.requireNonNull(this.activities.get(activity), "an activity of the map").organisation();
	}

	boolean isNamed(UUID activity) {
		return isActivity(activity) && this.named.contains(owner(activity));
	}

}
