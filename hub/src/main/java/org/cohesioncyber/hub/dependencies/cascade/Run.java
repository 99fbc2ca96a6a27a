package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

import org.cohesioncyber.hub.dependencies.cascade.Effect.Outage;
import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.cohesioncyber.hub.dependencies.cascade.Reason.Loss;
import org.jspecify.annotations.Nullable;

/** Reads what a propagation left behind in the words of the graph. */
record Run<K>(DependencyGraph<K> graph, Reading reading, Network network, Scenario<K> scenario, Propagation propagation,
		int certainUntil) {

	/** In the order in which nodes stop. */
	List<Effect<K>> effects() {
		List<Effect<K>> effects = new ArrayList<>();
		for (int line = 0; line < outages().size(); line++) {
			if (outages().before(line) == Outages.NONE) {
				effects.add(effect(outages().node(line)));
			}
		}
		return effects;
	}

	Effect<K> effect(int node) {
		return Effect.of(node(node), outagesOf(node), at(this.certainUntil));
	}

	/** Its place, if it stops. */
	OptionalInt stopped(K key) {
		Integer place = this.graph.place(key);
		return place == null || outages().lastOf(place) == Outages.NONE ? OptionalInt.empty() : OptionalInt.of(place);
	}

	private List<Outage> outagesOf(int node) {
		int last = outages().lastOf(node);
		if (outages().before(last) == Outages.NONE) {
			return List.of(new Outage(at(outages().from(last)), returnOf(last)));
		}
		Deque<Outage> found = new ArrayDeque<>();
		for (int line = last; line != Outages.NONE; line = outages().before(line)) {
			found.addFirst(new Outage(at(outages().from(line)), returnOf(line)));
		}
		return List.copyOf(found);
	}

	private @Nullable Instant returnOf(int line) {
		int to = outages().to(line);
		return to == Outages.OPEN ? null : at(to);
	}

	/** Why it stopped for the first time, link by link back to what failed. */
	List<Reason<K>> reasons(int node) {
		List<Reason<K>> chain = new ArrayList<>();
		int line = firstOf(node);
		while (outages().stoppedBy(line) != Outages.OWN_FAILURE) {
			chain.add(reason(line));
			int minute = outages().from(line);
			line = lineAt(this.network.member(outages().stoppedBy(line)), minute);
		}
		chain.add(new Reason.Failed<>(key(outages().node(line)), at(outages().from(line))));
		return chain;
	}

	private int firstOf(int node) {
		int line = outages().lastOf(node);
		while (outages().before(line) != Outages.NONE) {
			line = outages().before(line);
		}
		return line;
	}

	/**
	 * The outage of that node which includes that minute, once all of it has happened.
	 */
	private int lineAt(int node, int minute) {
		int line = outages().lastOf(node);
		while (line != Outages.NONE && outages().from(line) > minute) {
			line = outages().before(line);
		}
		return (line != Outages.NONE && outages().to(line) > minute) ? line : Outages.NONE;
	}

	private Reason<K> reason(int line) {
		int minute = outages().from(line);
		Need<K> need = this.graph.needs().get(this.network.need(outages().stoppedBy(line)));
		K decisive = key(this.network.member(outages().stoppedBy(line)));
		List<Loss<K>> lost = new ArrayList<>();
		for (Loss<K> loss : lostAt(need, minute)) {
			lost.add(loss.member().equals(decisive) ? 0 : lost.size(), loss);
		}
		return new Reason.NeedUnmet<>(key(outages().node(line)), at(minute), need, lost);
	}

	/** Members that could no longer be counted on in that minute. */
	List<Loss<K>> lostAt(Need<K> need, int minute) {
		int unknown = Minutes.of(this.reading.tolerance(), Minutes.NEVER);
		List<Loss<K>> lost = new ArrayList<>();
		for (Member<K> member : need.members()) {
			int line = lineAt(this.graph.knownPlace(member.key()), minute);
			int tolerance = Minutes.of(member.tolerance(), unknown);
			if (line != Outages.NONE && tolerance <= minute - outages().from(line)) {
				int from = outages().from(line);
				lost.add(new Loss<>(member.key(), at(from), at(from + tolerance), member.tolerance()));
			}
		}
		return lost;
	}

	Outages outages() {
		return this.propagation.outages();
	}

	Node<K> node(int place) {
		return this.graph.nodes().get(place);
	}

	K key(int place) {
		return node(place).key();
	}

	Instant at(int minute) {
		return this.scenario.start().plusSeconds(60L * minute);
	}

}
