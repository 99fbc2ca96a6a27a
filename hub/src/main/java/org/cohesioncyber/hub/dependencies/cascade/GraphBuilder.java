package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.dependencies.cascade.Flaw.Field;
import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.jspecify.annotations.Nullable;

/** Takes nodes and needs in any order and names what does not fit. */
public final class GraphBuilder<K> {

	private final List<Node<K>> nodes = new ArrayList<>();

	private final List<Need<K>> needs = new ArrayList<>();

	private final List<Flaw<K>> flaws = new ArrayList<>();

	private final Map<K, Integer> places = new HashMap<>();

	GraphBuilder() {
	}

	public GraphBuilder<K> add(Node<K> node) {
		if (this.places.putIfAbsent(node.key(), this.nodes.size()) != null) {
			this.flaws.add(new Flaw.SameNode<>(node.key()));
			return this;
		}
		this.nodes.add(new Node<>(node.key(), node.kind(), node.owner(), possible(node.key(), Field.DMIA, node.dmia()),
				possible(node.key(), Field.RTO, node.rto()), node.restoreRank()));
		return this;
	}

	public GraphBuilder<K> add(Need<K> need) {
		this.needs.add(need);
		return this;
	}

	public DependencyGraph<K> build() {
		List<Flaw<K>> found = List.copyOf(this.flaws);
		List<Need<K>> fitting = new ArrayList<>(this.needs.size());
		for (Need<K> need : this.needs) {
			if (this.places.containsKey(need.dependant())) {
				fitting.add(fitted(need));
			}
			else {
				this.flaws.add(new Flaw.UnknownDependant<>(need));
			}
		}
		DependencyGraph<K> graph = new DependencyGraph<>(this.nodes, fitting, this.flaws, this.places);
		this.flaws.clear();
		this.flaws.addAll(found);
		return graph;
	}

	/**
	 * Only the members that can fail, and how many of those must stand: whoever never
	 * fails stands already.
	 */
	private Need<K> fitted(Need<K> need) {
		Set<K> seen = new HashSet<>();
		List<Member<K>> members = new ArrayList<>(need.members().size());
		for (Member<K> member : need.members()) {
			if (!seen.add(member.key())) {
				this.flaws.add(new Flaw.SameMember<>(need, member.key()));
			}
			else if (member.key().equals(need.dependant())) {
				this.flaws.add(new Flaw.SelfDependency<>(need));
			}
			else if (!this.places.containsKey(member.key())) {
				this.flaws.add(new Flaw.UnknownMember<>(need, member.key()));
			}
			else {
				members.add(new Member<>(member.key(), possible(need.id(), Field.TOLERANCE, member.tolerance())));
			}
		}
		int needed = need.needed();
		if (needed < 1 || needed > seen.size()) {
			this.flaws.add(new Flaw.ImpossibleNumber<>(need));
			needed = seen.size();
		}
		return new Need<>(need.id(), need.dependant(), needed - (seen.size() - members.size()), members);
	}

	private @Nullable Duration possible(K key, Field field, @Nullable Duration value) {
		if (value == null || Minutes.arePossible(value)) {
			return value;
		}
		this.flaws.add(new Flaw.ImpossibleDuration<>(key, field, value));
		return null;
	}

}
