package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.Concern.Kind;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.OwnMap.Thing;

/** What does not hold together in what an organisation's activities rest on: pure. */
public final class Concerns {

	private final OwnMap map;

	private final Map<UUID, List<Rest>> rests;

	private final List<Concern> found = new ArrayList<>();

	private Concerns(OwnMap map) {
		this.map = map;
		this.rests = map.rests().stream().collect(Collectors.groupingBy(Rest::dependant));
	}

	/** Everything found, by what it is about, the gravest first. */
	public static Map<UUID, List<Concern>> of(OwnMap map) {
		Concerns concerns = new Concerns(map);
		Map<UUID, Duration> back = concerns.back();
		map.rests().forEach(rest -> {
			concerns.compare(rest, back);
			concerns.alternatives(rest);
			concerns.missing(rest);
		});
		concerns.rests.keySet().forEach(concerns::circle);
		return concerns.found.stream()
			.sorted(Comparator.comparing(Concern::kind))
			.collect(Collectors.groupingBy(Concern::about));
	}

	/**
	 * How long each is away at least when all stop at once: its own RTO, or until enough
	 * of what it rests on is back, less what it bears. Only what is known counts, so that
	 * nothing is said that may not be true.
	 */
	private Map<UUID, Duration> back() {
		Map<UUID, Duration> back = new HashMap<>();
		this.map.things()
			.values()
			.forEach(thing -> back.put(thing.id(), Optional.ofNullable(thing.rto()).orElse(Duration.ZERO)));
		boolean isChanged = true;
		while (isChanged) {
			isChanged = false;
			for (Rest rest : this.map.rests()) {
				Duration away = stopped(rest, back);
				if (away.compareTo(back.getOrDefault(rest.dependant(), Duration.ZERO)) > 0) {
					back.put(rest.dependant(), away);
					isChanged = true;
				}
			}
		}
		return back;
	}

	/** How long that dependency alone keeps its dependant stopped. */
	private static Duration stopped(Rest rest, Map<UUID, Duration> back) {
		if (rest.tolerance() == null || rest.on().isEmpty()) {
			return Duration.ZERO;
		}
		Duration enough = deciding(rest, back).map(back::get).orElse(Duration.ZERO);
		Duration away = enough.minus(rest.tolerance());
		return away.isNegative() ? Duration.ZERO : away;
	}

	/** The one with whose return enough are back. */
	private static Optional<UUID> deciding(Rest rest, Map<UUID, Duration> back) {
		return rest.on()
			.stream()
			.sorted(Comparator.comparing(one -> back.getOrDefault(one, Duration.ZERO)))
			.skip(rest.needed() - 1L)
			.findFirst()
			.filter(back::containsKey);
	}

	private void compare(Rest rest, Map<UUID, Duration> back) {
		Duration rto = this.map.thing(rest.dependant()).map(Thing::rto).orElse(null);
		Duration stopped = stopped(rest, back);
		if (rto != null && stopped.compareTo(rto) > 0) {
			deciding(rest, back).ifPresent(one -> this.found
				.add(Concern.of(rest.dependant(), Kind.BACK_BEFORE_WHAT_IT_NEEDS, rto, this.map.name(one), stopped)));
		}
	}

	private void alternatives(Rest rest) {
		boolean areAllNeeded = rest.needed() == rest.on().size();
		List<Thing> providers = rest.on()
			.stream()
			.flatMap(one -> this.map.thing(one).stream())
			.filter(thing -> !thing.isActivity())
			.toList();
		for (Thing provider : areAllNeeded ? providers : List.<Thing>of()) {
			this.found.add(rest.tolerance() == null
					? Concern.of(rest.dependant(), Kind.NO_ALTERNATIVE_NOR_TOLERANCE, provider.name())
					: Concern.of(rest.dependant(), Kind.NO_ALTERNATIVE, provider.name(), rest.tolerance()));
		}
		if (rest.tolerance() == null && !(areAllNeeded && !providers.isEmpty())) {
			this.found.add(Concern.of(rest.dependant(), Kind.UNKNOWN_TOLERANCE, names(rest)));
		}
	}

	private void missing(Rest rest) {
		if (rest.saidNeeded() > rest.on().size()) {
			this.found.add(Concern.of(rest.dependant(), Kind.FEWER_THAN_NEEDED, names(rest), rest.saidNeeded(),
					rest.on().size()));
		}
		if (rest.on().stream().anyMatch(one -> this.map.thing(one).isEmpty())) {
			this.found.add(Concern.of(rest.dependant(), Kind.RESTS_ON_RETIRED,
					rest.label().isEmpty() ? names(rest) : rest.label()));
		}
	}

	private String names(Rest rest) {
		return rest.on().stream().map(this.map::name).collect(Collectors.joining(", "));
	}

	/** The shortest way from one back to itself. */
	private void circle(UUID start) {
		Map<UUID, UUID> cameFrom = new HashMap<>();
		Deque<UUID> next = new ArrayDeque<>(List.of(start));
		while (!next.isEmpty()) {
			UUID at = next.poll();
			for (Rest rest : this.rests.getOrDefault(at, List.of())) {
				for (UUID one : rest.on()) {
					if (cameFrom.putIfAbsent(one, at) == null) {
						next.add(one);
					}
				}
			}
		}
		if (cameFrom.containsKey(start)) {
			this.found.add(Concern.of(start, Kind.CIRCLE, way(start, cameFrom)));
		}
	}

	private String way(UUID start, Map<UUID, UUID> cameFrom) {
		List<String> names = new ArrayList<>(List.of(this.map.name(start)));
		UUID at = start;
		do {
			at = Objects.requireNonNull(cameFrom.get(at));
			names.addFirst(this.map.name(at));
		}
		while (!at.equals(start));
		return String.join(" → ", names);
	}

}
