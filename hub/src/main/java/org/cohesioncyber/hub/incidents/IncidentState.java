package org.cohesioncyber.hub.incidents;

import java.time.Instant;

/** Where an incident stands; a state's methods are the only ways out of it. */
public sealed interface IncidentState {

	Instant declaredAt();

	/** Declared by its organisation and open. */
	record Declared(Instant declaredAt) implements IncidentState {

		Closed close(Instant at) {
			return new Closed(this.declaredAt, at);
		}

	}

	/** Over. */
	record Closed(Instant declaredAt, Instant closedAt) implements IncidentState {

		public Closed {
			if (closedAt.isBefore(declaredAt)) {
				throw new IllegalArgumentException(
						"closedAt: " + closedAt + " (expected: not before the declaration, " + declaredAt + ")");
			}
		}

	}

}
