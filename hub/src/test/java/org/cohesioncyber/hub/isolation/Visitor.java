package org.cohesioncyber.hub.isolation;

import java.util.Set;

import org.cohesioncyber.hub.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Somebody who calls the hub.
 *
 * @param role what a member of an organisation may do there
 * @param key signs every request this visitor sends, if it is an agent that signs
 */
record Visitor(String name, Kind kind, @Nullable Role role, WebTestClient client, Leave leave, @Nullable AgentKey key) {

	/** What the hub takes a visitor for. */
	enum Kind {

		MEMBER, UNATTACHED, AGENT, NOBODY

	}

	/** What the victim owns and keeps to itself or to those it chose. */
	enum Secret {

		INCIDENT, DRAFT, ALERT, CIRCLE, AGENT, MEMBER, PROOF, SITE, CONTACT, GROUP, CAMPAIGN, ACTIVITY, DEPENDENCY,
		PLAN, EXERCISE

	}

	boolean mayLearn(Secret secret) {
		return this.leave.learns().contains(secret);
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What a visitor is meant to do to the victim; anything else is a leak.
	 *
	 * @param learns the secrets its pages and answers may show
	 * @param hears whether the victim's alert may come by its streams
	 * @param isHeard whether what it does may come by the victim's streams
	 * @param adds the tables where it may leave rows that name the victim
	 * @param changes the tables whose rows that name the victim it may change
	 */
	record Leave(Set<Secret> learns, boolean hears, boolean isHeard, Set<String> adds, Set<String> changes) {

		static final Leave NONE = new Leave(Set.of(), false, false, Set.of(), Set.of());

		Leave learning(Secret... secrets) {
			return new Leave(Set.of(secrets), this.hears, this.isHeard, this.adds, this.changes);
		}

		Leave hearing() {
			return new Leave(this.learns, true, this.isHeard, this.adds, this.changes);
		}

		Leave heard() {
			return new Leave(this.learns, this.hears, true, this.adds, this.changes);
		}

		Leave adding(String... tables) {
			return new Leave(this.learns, this.hears, this.isHeard, Set.of(tables), this.changes);
		}

		Leave changing(String... tables) {
			return new Leave(this.learns, this.hears, this.isHeard, this.adds, Set.of(tables));
		}

	}

}
