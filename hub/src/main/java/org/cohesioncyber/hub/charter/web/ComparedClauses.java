package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.shared.ClauseChange;
import org.cohesioncyber.hub.shared.ClauseChange.Kind;

/** A comparison as pages show it: what changed in full, what did not by its title. */
final class ComparedClauses {

	private ComparedClauses() {
	}

	static List<ClauseChange> changed(List<ClauseChange> all) {
		return all.stream().filter(one -> one.kind() != Kind.SAME).toList();
	}

	static List<String> unchanged(List<ClauseChange> all) {
		return all.stream()
			.filter(one -> one.kind() == Kind.SAME && !one.title().isEmpty())
			.map(ClauseChange::title)
			.toList();
	}

}
