package org.cohesioncyber.hub.dependencies.cascade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.dependencies.cascade.Reason.Loss;

/** Says of a run why nodes are back, or wait. */
final class Returns<K> {

	private final Run<K> run;

	private final Outages outages;

	Returns(Run<K> run) {
		this.run = run;
		this.outages = run.outages();
	}

	List<Need<K>> needsOf(int node) {
		return IntStream.of(this.run.graph().needsOf(node)).mapToObj(this.run.graph().needs()::get).toList();
	}

	/** From that node on to what kept all of them away; ends where it would repeat itself. */
	List<Recovery<K>> chain(int node) {
		List<Recovery<K>> chain = new ArrayList<>();
		Set<Integer> seen = new HashSet<>();
		int line = this.outages.lastOf(node);
		while (line != Outages.NONE && seen.add(line)) {
			Recovery<K> recovery = recovery(line);
			chain.add(recovery);
			line = switch (recovery) {
				case Recovery.NeedMet<K> met -> closedAt(met.member(), this.outages.to(line) - this.run.network().rto(this.outages.node(line)));
				case Recovery.TurnCame<K> turn -> closedAt(turn.earlier(), this.outages.to(line));
				case Recovery.WaitsForNeeds<K> waits -> lastOf(waits.members().getFirst());
				case Recovery.WaitsForTurn<K> waits -> lastOf(waits.earlier().getFirst());
				case Recovery.FailureOver<K> _, Recovery.NoEnd<K> _, Recovery.RtoUnknown<K> _,
						Recovery.BeyondHorizon<K> _ ->
					Outages.NONE;
			};
		}
		return chain;
	}

	private int lastOf(K key) {
		return this.outages.lastOf(this.run.graph().knownPlace(key));
	}

	/** The outage of that node that was over in that minute. */
	private int closedAt(K key, int minute) {
		int line = lastOf(key);
		while (line != Outages.NONE && this.outages.to(line) != minute) {
			line = this.outages.before(line);
		}
		return line;
	}

	private Recovery<K> recovery(int line) {
		int node = this.outages.node(line);
		int to = this.outages.to(line);
		if (to == Outages.OPEN) {
			return waiting(node);
		}
		K key = this.run.key(node);
		int after = this.outages.backAfter(line);
		if (after == Outages.OWN_FAILURE) {
			return new Recovery.FailureOver<>(key, this.run.at(to));
		}
		if (after < 0) {
			return new Recovery.TurnCame<>(key, this.run.at(to), this.run.key(Outages.turnOf(after)));
		}
		return new Recovery.NeedMet<>(key, this.run.at(to), this.run.key(this.run.network().member(after)),
				this.run.at(to - this.run.network().rto(node)), this.run.node(node).rto());
	}

	private Recovery<K> waiting(int node) {
		K key = this.run.key(node);
		if (!this.run.propagation().hasWhatItNeeds(node)) {
			return new Recovery.WaitsForNeeds<>(key,
					this.run.graph().at(lostMembers(node)).stream().map(Node::key).toList());
		}
		if (this.run.propagation().waitsForItsTurn(node)) {
			return new Recovery.WaitsForTurn<>(key, keys(earlier(node)));
		}
		boolean failed = this.run.scenario().failed().contains(key);
		if (failed && this.run.scenario().duration() == null) {
			return new Recovery.NoEnd<>(key);
		}
		boolean isUnknown = this.run.network().rto(node) == Minutes.NEVER;
		return isUnknown && !this.run.propagation().isDue(node) ? new Recovery.RtoUnknown<>(key)
				: new Recovery.BeyondHorizon<>(key);
	}

	private List<K> keys(int[] places) {
		return IntStream.of(places).mapToObj(this.run::key).toList();
	}

	/** Whom a stopped node waits for: members of needs that are not met, and turns. */
	int[] awaited(int node) {
		int line = this.outages.lastOf(node);
		if (line == Outages.NONE || this.outages.to(line) != Outages.OPEN) {
			return new int[0];
		}
		if (!this.run.propagation().hasWhatItNeeds(node)) {
			return IntStream.concat(IntStream.of(lostMembers(node)), IntStream.of(earlier(node))).toArray();
		}
		return this.run.propagation().waitsForItsTurn(node) ? earlier(node) : new int[0];
	}

	private int[] lostMembers(int node) {
		return needsOf(node).stream()
			.map(need -> new Standing<>(need, this.run.lostAt(need, this.run.certainUntil())))
			.filter(Standing::isUnmet)
			.flatMap(standing -> standing.lost.stream())
			.map(Loss::member)
			.distinct()
			.map(this.run.graph()::place)
			.mapToInt(Objects::requireNonNull)
			.toArray();
	}

	private int[] earlier(int node) {
		Turns turns = this.run.network().turns();
		int turn = turns.of(node);
		IntStream.Builder found = IntStream.builder();
		for (int before = turn - 1; before >= 0 && turns.owner(before) == turns.owner(turn); before--) {
			for (int each : turns.nodes(before)) {
				int line = this.outages.lastOf(each);
				if (line != Outages.NONE && this.outages.to(line) == Outages.OPEN) {
					found.add(each);
				}
			}
		}
		return found.build().toArray();
	}

	/** A need and those of its members that are lost. */
	private record Standing<K>(Need<K> need, List<Loss<K>> lost) {

		boolean isUnmet() {
			return this.need.members().size() - this.lost.size() < this.need.needed();
		}

	}

}
