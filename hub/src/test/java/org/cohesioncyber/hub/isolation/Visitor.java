package org.cohesioncyber.hub.isolation;

import java.util.Set;

import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Somebody who calls the hub.
 *
 * @param mayLearn the secrets this visitor is meant to see; any other one in an answer is
 * a leak
 */
record Visitor(String name, WebTestClient client, Set<Secret> mayLearn) {

	/** What the victim owns and keeps to itself or to those it chose. */
	enum Secret {

		INCIDENT, ALERT, CIRCLE, AGENT, MEMBER

	}

	@Override
	public String toString() {
		return this.name;
	}

}
