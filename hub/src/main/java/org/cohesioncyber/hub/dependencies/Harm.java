package org.cohesioncyber.hub.dependencies;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.continuity.Impacts;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;

/**
 * How soon the interruption of an activity is grave for people or the population: pure.
 *
 * @param first the first grave impact, if one is known within three days
 * @param unknown of which axes nobody knows enough to say that they are not graver or
 * sooner
 */
public record Harm(Urgency urgency, Optional<Grave> first, Set<Axis> unknown) {

	private static final List<Axis> AXES = List.of(Axis.HUMAN, Axis.POPULATION);

	private static final Map<Horizon, Urgency> EARLY = new LinkedHashMap<>();

	static {
		EARLY.put(Horizon.H4, Urgency.VITAL);
		EARLY.put(Horizon.H24, Urgency.DAY);
		EARLY.put(Horizon.H72, Urgency.DAYS);
	}

	public Harm {
		unknown = Set.copyOf(unknown);
	}

	/** A grave impact. */
	public record Grave(Axis axis, Gravity gravity, Horizon from) {

	}

	static Harm of(Impacts impacts) {
		Optional<Grave> first = EARLY.keySet()
			.stream()
			.flatMap(horizon -> gravest(impacts, horizon).stream())
			.findFirst();
		Set<Axis> unknown = EnumSet.noneOf(Axis.class);
		Horizon last = first.map(Grave::from).orElse(Horizon.H72);
		AXES.stream().filter(axis -> mayBeGrave(impacts, axis, last)).forEach(unknown::add);
		Urgency otherwise = unknown.isEmpty() ? Urgency.LATER : Urgency.UNKNOWN;
		return new Harm(first.map(one -> EARLY.getOrDefault(one.from(), otherwise)).orElse(otherwise), first, unknown);
	}

	/** Of two as grave, the one that hurts people. */
	private static Optional<Grave> gravest(Impacts impacts, Horizon horizon) {
		return AXES.stream()
			.flatMap(axis -> impacts.at(axis, horizon).stream().map(gravity -> new Grave(axis, gravity, horizon)))
			.filter(one -> isGrave(one.gravity()))
			.max(Comparator.comparing(Grave::gravity).thenComparing(one -> one.axis() == Axis.HUMAN));
	}

	/**
	 * Whether it is not known at one of these moments, and not known to stay harmless for
	 * longer.
	 */
	private static boolean mayBeGrave(Impacts impacts, Axis axis, Horizon last) {
		return EARLY.keySet()
			.stream()
			.filter(horizon -> horizon.compareTo(last) <= 0 && impacts.at(axis, horizon).isEmpty())
			.anyMatch(horizon -> next(impacts, axis, horizon).filter(gravity -> !isGrave(gravity)).isEmpty());
	}

	/** What is known next: an interruption grows no less grave as it lasts. */
	private static Optional<Gravity> next(Impacts impacts, Axis axis, Horizon after) {
		return EnumSet.range(after, Horizon.MONTH)
			.stream()
			.flatMap(horizon -> impacts.at(axis, horizon).stream())
			.findFirst();
	}

	private static boolean isGrave(Gravity gravity) {
		return gravity.compareTo(Gravity.MAJOR) >= 0;
	}

}
