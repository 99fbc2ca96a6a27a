package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.TerritorySimulation.NamedStop;
import org.cohesioncyber.hub.dependencies.cascade.AidNeed;
import org.cohesioncyber.hub.dependencies.cascade.Cascade;
import org.cohesioncyber.hub.dependencies.cascade.DependencyGraph;
import org.cohesioncyber.hub.dependencies.cascade.Effect;
import org.cohesioncyber.hub.dependencies.cascade.Outcome;
import org.cohesioncyber.hub.dependencies.cascade.Reading;
import org.cohesioncyber.hub.dependencies.cascade.Scenario;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Simulates the territory and lets out what staff may see: counts of at least three, and
 * by name only those who let themselves be named.
 */
@Component
class TerritoryCascade {

	/** How long a provider is supposed to be lost when all are compared. */
	static final Duration COMPARED = Duration.ofDays(3);

	private final TerritoryMaps maps;

	private final TerritoryRegister register;

	TerritoryCascade(TerritoryMaps maps, TerritoryRegister register) {
		this.maps = maps;
		this.register = register;
	}

	TerritorySimulation simulate(Actor actor, Set<UUID> failed, Duration lasts) {
		TerritoryMap map = this.maps.draw(Use.SIMULATION);
		Map<UUID, Provider> register = this.register.providers(actor, map, failed);
		Map<UUID, String> names = new HashMap<>(map.activityNames());
		register.values().forEach(one -> names.put(one.id().value(), one.name()));
		Telling telling = new Telling(map.graph(register.keySet()), failed, lasts, id -> names.getOrDefault(id, ""),
				id -> TerritoryRegister.mayExplain(map, register, id));
		List<Effect<UUID>> stopped = telling.worst().activities();
		List<Effect<UUID>> unnamed = stopped.stream().filter(effect -> !map.isNamed(effect.key())).toList();
		List<AidNeed<UUID>> aid = telling.worst()
			.aidNeeds()
			.stream()
			.filter(need -> !map.isNamed(need.activity().key()))
			.toList();
		Map<UUID, String> providerNames = register.values()
			.stream()
			.collect(Collectors.toMap(one -> one.id().value(), Provider::name));
		Set<OrganisationId> owners = unnamed.stream()
			.map(effect -> map.owner(effect.key()))
			.collect(Collectors.toSet());
		Crowd crowd = Crowd.of(unnamed, map::owner, this.register.kinds(actor, owners),
				Crowd.wanted(aid, map::owner, providerNames));
		return new TerritorySimulation(failed.stream().map(id -> names.getOrDefault(id, "")).toList(), lasts, crowd,
				named(actor, stopped, map, telling));
	}

	private List<NamedStop> named(Actor actor, List<Effect<UUID>> stopped, TerritoryMap map, Telling telling) {
		Map<OrganisationId, String> names = this.register.names(actor, map);
		return stopped.stream()
			.filter(effect -> map.isNamed(effect.key()))
			.map(effect -> new NamedStop(names.getOrDefault(map.owner(effect.key()), "–"), telling.stopped(effect)))
			.toList();
	}

	List<ProviderRank> ranking(Actor actor) {
		TerritoryMap map = this.maps.draw(Use.SIMULATION);
		Map<UUID, Provider> register = this.register.providers(actor, map, Set.of());
		DependencyGraph<UUID> graph = map.graph(register.keySet());
		Cascade<UUID> cascade = new Cascade<>(graph, Reading.CAUTIOUS);
		List<ProviderRank> ranks = new ArrayList<>();
		for (Provider provider : register.values()) {
			Outcome<UUID> outcome = cascade
				.simulate(Scenario.of(Set.of(provider.id().value()), Telling.START, COMPARED));
			ranks.add(rank(provider, outcome, map));
		}
		ranks.sort(GRAVEST);
		return ranks;
	}

	/** Only by what is shown, so that the order tells nothing else. */
	private static final Comparator<ProviderRank> GRAVEST = Comparator
		.comparing((ProviderRank rank) -> rank.organisations().orElse(0) + rank.named())
		.thenComparing(rank -> rank.breached().orElse(0))
		.reversed()
		.thenComparing(ProviderRank::name);

	private static ProviderRank rank(Provider provider, Outcome<UUID> outcome, TerritoryMap map) {
		Set<OrganisationId> crowd = new HashSet<>();
		Set<OrganisationId> breached = new HashSet<>();
		Set<OrganisationId> named = new HashSet<>();
		for (Effect<UUID> effect : outcome.activities()) {
			OrganisationId owner = map.owner(effect.key());
			(map.isNamed(effect.key()) ? named : crowd).add(owner);
			if (effect.breach().isPresent() && !map.isNamed(effect.key())) {
				breached.add(owner);
			}
		}
		Set<OrganisationId> sole = sole(provider.id().value(), map);
		return new ProviderRank(provider.id(), provider.name(), provider.family(), enough(crowd.size(), crowd.size()),
				enough(breached.size(), crowd.size()), enough(sole.size(), crowd.size()), named.size());
	}

	/** Those with an activity that needs it and that nothing else keeps up. */
	private static Set<OrganisationId> sole(UUID provider, TerritoryMap map) {
		return map.rests()
			.stream()
			.filter(rest -> rest.needed() == rest.on().size() && rest.on().contains(provider))
			.map(Rest::dependant)
			.filter(id -> map.isActivity(id) && !map.isNamed(id))
			.map(map::owner)
			.collect(Collectors.toSet());
	}

	/** Neither it nor what it leaves of the whole is one or two. */
	static Optional<Integer> enough(int count, int of) {
		int rest = of - count;
		return count >= Bands.LEAST && (rest <= 0 || rest >= Bands.LEAST) ? Optional.of(count) : Optional.empty();
	}

}
