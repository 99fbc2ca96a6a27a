package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The definition of {@code cascade.md}, minute by minute, asking every node every time.
 */
final class Reference {

	private final DependencyGraph<String> graph;

	private final Reading reading;

	private final Set<String> failed;

	private final long duration;

	/** Since which minute a node is stopped. */
	private final Map<String, Integer> stoppedSince = new HashMap<>();

	/** In which minute a node's needs were last not met. */
	private final Map<String, Integer> lastUnmet = new HashMap<>();

	private final Map<String, List<Outage>> outages = new LinkedHashMap<>();

	private Reference(DependencyGraph<String> graph, Reading reading, Set<String> failed, @Nullable Duration duration) {
		this.graph = graph;
		this.reading = reading;
		this.failed = failed;
		this.duration = minutes(duration, null);
	}

	static Map<String, List<Outage>> outages(DependencyGraph<String> graph, Reading reading, Set<String> failed,
			@Nullable Duration duration, int horizon) {
		Reference reference = new Reference(graph, reading, failed, duration);
		for (int minute = 0; minute <= horizon; minute++) {
			while (reference.somethingComesBack(minute)) {
				continue;
			}
			while (reference.somethingStops(minute)) {
				continue;
			}
			for (Node<String> node : graph.nodes()) {
				if (!reference.hasAllItNeeds(node.key(), minute)) {
					reference.lastUnmet.put(node.key(), minute);
				}
			}
		}
		reference.stoppedSince.forEach((node, since) -> reference.note(node, since, null));
		return reference.outages;
	}

	private boolean somethingComesBack(int minute) {
		for (Node<String> node : this.graph.nodes()) {
			Integer since = this.stoppedSince.get(node.key());
			if (since != null && mayComeBack(node, minute)) {
				this.stoppedSince.remove(node.key());
				note(node.key(), since, minute);
				return true;
			}
		}
		return false;
	}

	private boolean mayComeBack(Node<String> node, int minute) {
		boolean failure = this.failed.contains(node.key()) && minute < this.duration;
		// A member whose tolerance is over only now is not lost yet: it may come back as
		// well.
		return !failure && hasAllItNeeds(node.key(), minute - 1) && hasTakenItsTime(node, minute) && isItsTurn(node);
	}

	private boolean hasTakenItsTime(Node<String> node, int minute) {
		Integer unmet = this.lastUnmet.get(node.key());
		return unmet == null || minute > unmet + minutes(node.rto(), this.reading.rto());
	}

	private boolean isItsTurn(Node<String> node) {
		return this.graph.nodes()
			.stream()
			.filter(other -> other.owner() != null && other.owner().equals(node.owner()))
			.filter(other -> other.restoreRank() != null && node.restoreRank() != null
					&& other.restoreRank() < node.restoreRank())
			.noneMatch(other -> this.stoppedSince.containsKey(other.key()));
	}

	private boolean somethingStops(int minute) {
		for (Node<String> node : this.graph.nodes()) {
			boolean failure = this.failed.contains(node.key()) && minute < this.duration;
			boolean mustStop = failure || !hasAllItNeeds(node.key(), minute);
			if (mustStop && this.stoppedSince.putIfAbsent(node.key(), minute) == null) {
				return true;
			}
		}
		return false;
	}

	private boolean hasAllItNeeds(String node, int minute) {
		return this.graph.needs()
			.stream()
			.filter(need -> need.dependant().equals(node))
			.allMatch(
					need -> need.members().stream().filter(member -> !isLost(member, minute)).count() >= need.needed());
	}

	private boolean isLost(Need.Member<String> member, int minute) {
		Integer since = this.stoppedSince.get(member.key());
		return since != null && minute - since >= minutes(member.tolerance(), this.reading.tolerance());
	}

	private void note(String node, int from, @Nullable Integer to) {
		this.outages.computeIfAbsent(node, each -> new ArrayList<>()).add(new Outage(from, to));
	}

	private static long minutes(@Nullable Duration duration, @Nullable Duration ifUnknown) {
		Duration known = (duration != null) ? duration : ifUnknown;
		return (known != null) ? known.toMinutes() : Integer.MAX_VALUE;
	}

	record Outage(int from, @Nullable Integer to) {
	}

}
