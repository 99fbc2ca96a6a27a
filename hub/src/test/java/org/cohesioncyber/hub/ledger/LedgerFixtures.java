package org.cohesioncyber.hub.ledger;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

/** Actors and acts for tests of the ledger. */
final class LedgerFixtures {

	private LedgerFixtures() {
	}

	static Actor someone() {
		return new Actor.Person(UUID.randomUUID().toString(), "Someone", OrganisationId.random(), Set.of(Role.RSSI));
	}

	/**
	 * A type of its own, so that a test sees only its own facts among those of all tests.
	 */
	static String ownType() {
		return "tested-" + UUID.randomUUID();
	}

	static Subject thing() {
		return new Subject("thing", UUID.randomUUID());
	}

	static Fact fact(String type, Subject subject, AudienceId audience, Object body) {
		return Fact.of(type, subject, Reality.ACTUAL, Tlp.GREEN, audience, body);
	}

	static Map<String, ?> body(int value) {
		return Map.of("value", value);
	}

}
