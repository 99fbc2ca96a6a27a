package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Suppression;
import org.cohesioncyber.hub.dependencies.Bands.Band;
import org.cohesioncyber.hub.dependencies.cascade.AidNeed;
import org.cohesioncyber.hub.dependencies.cascade.Effect;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * What happens to the organisations that did not let themselves be named, as counts of at
 * least three. Those that did are told apart and never in here, so that nothing follows
 * from a difference.
 *
 * @param organisations how many of them lose an activity; none if fewer than three do
 * @param activities how many activities they lose
 * @param stops when they lose the first
 * @param breaches when the first is beyond its DMIA
 * @param kinds how many of each kind of organisation; absent where it would tell
 * @param aid how many of them would look for something in the place of what is lost
 */
public record Crowd(Optional<Integer> organisations, int activities, List<Band> stops, List<Band> breaches,
		Map<OrganisationKind, Integer> kinds, List<Wanted> aid) {

	/** Fewer than three, or none. */
	public static final Crowd NONE = new Crowd(Optional.empty(), 0, List.of(), List.of(), Map.of(), List.of());

	public Crowd {
		stops = List.copyOf(stops);
		breaches = List.copyOf(breaches);
		aid = List.copyOf(aid);
	}

	/**
	 * What many would look for.
	 *
	 * @param lost what is to be replaced
	 */
	public record Wanted(String lost, int organisations) {

	}

	static Crowd of(List<Effect<UUID>> effects, Function<UUID, OrganisationId> owners,
			Map<OrganisationId, OrganisationKind> kindOf, Map<String, Set<OrganisationId>> wanted) {
		Map<OrganisationId, Duration> stops = new HashMap<>();
		Map<OrganisationId, Duration> breaches = new HashMap<>();
		for (Effect<UUID> effect : effects) {
			OrganisationId owner = owners.apply(effect.key());
			stops.merge(owner, Telling.since(effect.stops()), Crowd::earlier);
			effect.breach().ifPresent(breach -> breaches.merge(owner, Telling.since(breach.at()), Crowd::earlier));
		}
		if (stops.size() < Bands.LEAST) {
			return NONE;
		}
		int spared = stops.size() - breaches.size();
		boolean mayTellBreaches = spared == 0 || spared >= Bands.LEAST;
		return new Crowd(Optional.of(stops.size()), effects.size(), Bands.of(List.copyOf(stops.values())),
				mayTellBreaches ? Bands.of(List.copyOf(breaches.values())) : List.of(), kinds(stops.keySet(), kindOf),
				wanted(wanted));
	}

	private static Duration earlier(Duration one, Duration other) {
		return one.compareTo(other) < 0 ? one : other;
	}

	/** How many of each kind, absent where it would tell. */
	static Map<OrganisationKind, Integer> kinds(Set<OrganisationId> organisations,
			Map<OrganisationId, OrganisationKind> kindOf) {
		Map<OrganisationKind, Integer> kinds = new TreeMap<>();
		for (OrganisationId one : organisations) {
			OrganisationKind kind = kindOf.get(one);
			if (kind == null) {
				// Not of the register, so that a total would not fit the parts.
				return Map.of();
			}
			kinds.merge(kind, 1, Integer::sum);
		}
		kinds.keySet().removeAll(Suppression.of(kinds));
		return kinds;
	}

	private static List<Wanted> wanted(Map<String, Set<OrganisationId>> wanted) {
		List<Wanted> found = new ArrayList<>();
		wanted.forEach((lost, organisations) -> {
			if (organisations.size() >= Bands.LEAST) {
				found.add(new Wanted(lost, organisations.size()));
			}
		});
		return found;
	}

	/** Who among these would want what in its place, by the name of what is lost. */
	static Map<String, Set<OrganisationId>> wanted(List<AidNeed<UUID>> needs, Function<UUID, OrganisationId> owners,
			Map<UUID, String> names) {
		Map<String, Set<OrganisationId>> wanted = new TreeMap<>();
		for (AidNeed<UUID> need : needs) {
			need.missing().stream().flatMap(missing -> missing.lost().stream()).forEach(lost -> {
				String name = names.get(lost);
				if (name != null) {
					wanted.computeIfAbsent(name, _ -> new HashSet<>()).add(owners.apply(need.activity().key()));
				}
			});
		}
		return wanted;
	}

}
