package org.cohesioncyber.playbooks;

import java.util.List;
import java.util.stream.Collectors;

/** A playbook that breaks rules; says of each where, what and what was expected. */
public final class InvalidPlaybook extends RuntimeException {

	private final transient List<Flaw> flaws;

	InvalidPlaybook(List<Flaw> flaws) {
		super(flaws.stream()
			.filter(flaw -> flaw.weight() == Flaw.Weight.REFUSED)
			.map(Flaw::toString)
			.collect(Collectors.joining("; ")));
		this.flaws = List.copyOf(flaws);
	}

	/** All that was found, remarks too. */
	public List<Flaw> flaws() {
		return this.flaws;
	}

}
