package org.cohesioncyber.hub.dependencies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.OwnMap.Rest;

/**
 * What each activity rests on through all levels, alternatives included; and the other
 * way round, what rests on it. Pure.
 */
final class Grounds {

	private final Map<UUID, List<Rest>> rests;

	private final Map<UUID, Set<UUID>> dependants = new HashMap<>();

	/**
	 * @param mayExplain whether it may be told what that one rests on: where not, the way
	 * from a named activity ends
	 */
	Grounds(TerritoryMap map, Predicate<UUID> mayExplain) {
		this.rests = map.rests().stream().collect(Collectors.groupingBy(Rest::dependant));
		for (UUID activity : map.activities().keySet()) {
			Predicate<UUID> passable = map.isNamed(activity) ? mayExplain : _ -> true;
			of(activity, passable)
				.forEach(ground -> this.dependants.computeIfAbsent(ground, _ -> new HashSet<>()).add(activity));
		}
	}

	/** The activities that rest on it. */
	Set<UUID> dependants(UUID ground) {
		return this.dependants.getOrDefault(ground, Set.of());
	}

	private Set<UUID> of(UUID activity, Predicate<UUID> passable) {
		Set<UUID> found = new LinkedHashSet<>(Set.of(activity));
		Deque<UUID> next = new ArrayDeque<>(found);
		while (!next.isEmpty()) {
			UUID one = next.remove();
			if (passable.test(one)) {
				this.rests.getOrDefault(one, List.of())
					.forEach(rest -> rest.on().stream().filter(found::add).forEach(next::add));
			}
		}
		found.remove(activity);
		return found;
	}

}
