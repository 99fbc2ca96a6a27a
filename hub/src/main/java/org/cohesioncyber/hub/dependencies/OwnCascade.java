package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.OwnSimulation.Aid;
import org.cohesioncyber.hub.dependencies.OwnSimulation.HourOf;
import org.cohesioncyber.hub.dependencies.OwnSimulation.StandIn;
import org.cohesioncyber.hub.dependencies.cascade.AidNeed;
import org.cohesioncyber.hub.dependencies.cascade.DependencyGraph;
import org.cohesioncyber.hub.dependencies.cascade.GraphBuilder;
import org.cohesioncyber.hub.dependencies.cascade.Hour;
import org.cohesioncyber.hub.dependencies.cascade.Need;
import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.dependencies.cascade.Outcome;
import org.cohesioncyber.hub.dependencies.cascade.Proposal;
import org.cohesioncyber.hub.dependencies.cascade.Proposal.Redundancy;

/** Simulates a failure on the map of one organisation: pure. */
final class OwnCascade {

	private final OwnMap map;

	private final Telling telling;

	private OwnCascade(OwnMap map, Telling telling) {
		this.map = map;
		this.telling = telling;
	}

	static OwnSimulation of(OwnMap map, Set<UUID> failed, Duration lasts) {
		Telling telling = new Telling(graph(map), failed, lasts, map::name, _ -> true);
		return new OwnCascade(map, telling).simulation(failed, lasts);
	}

	private OwnSimulation simulation(Set<UUID> failed, Duration lasts) {
		Outcome<UUID> outcome = this.telling.worst();
		Proposal<UUID> proposal = this.telling.redundancies();
		return new OwnSimulation(failed.stream().map(this.map::name).toList(), lasts,
				Math.toIntExact(this.map.things().values().stream().filter(OwnMap.Thing::isActivity).count()),
				outcome.activities().stream().map(this.telling::stopped).toList(),
				outcome.timeline().stream().filter(OwnCascade::isEventful).map(this::hour).toList(),
				outcome.aidNeeds().stream().flatMap(this::aid).toList(),
				proposal.redundancies().stream().map(this::standIn).toList(), proposal.saved().size(),
				outcome.deadlocks()
					.stream()
					.map(nodes -> nodes.stream().map(node -> this.map.name(node.key())).toList())
					.toList());
	}

	private StandIn standIn(Redundancy<UUID> redundancy) {
		Need<UUID> need = redundancy.need();
		return new StandIn(this.map.name(need.dependant()), names(need.members().stream().map(Member::key).toList()),
				redundancy.standIns());
	}

	static DependencyGraph<UUID> graph(OwnMap map) {
		GraphBuilder<UUID> builder = DependencyGraph.builder();
		map.things()
			.values()
			.forEach(thing -> builder.add(thing.isActivity()
					? new Node<>(thing.id(), Node.Kind.ACTIVITY, null, thing.dmia(), thing.rto(), null)
					: Node.provider(thing.id())));
		map.rests().stream().filter(rest -> !rest.on().isEmpty()).map(OwnCascade::need).forEach(builder::add);
		return builder.build();
	}

	static Need<UUID> need(Rest rest) {
		return new Need<>(rest.id().value(), rest.dependant(), rest.needed(),
				rest.on().stream().map(one -> new Member<>(one, rest.tolerance())).toList());
	}

	private static boolean isEventful(Hour<UUID> hour) {
		return !hour.stopping().isEmpty() || !hour.comingBack().isEmpty() || !hour.breaching().isEmpty();
	}

	private HourOf hour(Hour<UUID> hour) {
		return new HourOf(Telling.since(hour.from()).toHours(), names(hour.stopping()), names(hour.comingBack()),
				names(hour.breaching()), hour.stopped(), hour.breached());
	}

	private List<String> names(List<UUID> ids) {
		return ids.stream().map(this.map::name).toList();
	}

	private Stream<Aid> aid(AidNeed<UUID> need) {
		return need.missing()
			.stream()
			.map(missing -> new Aid(this.map.name(need.activity().key()), Telling.since(need.by()), missing.count(),
					names(missing.lost()), need.until().map(Telling::since)));
	}

}
