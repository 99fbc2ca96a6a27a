package org.cohesioncyber.hub.shell.security;

import java.util.List;

import org.cohesioncyber.hub.shared.Actor;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An agent that showed its bearer token. */
final class AgentAuthentication extends AbstractAuthenticationToken {

	private final transient Actor.Agent agent;

	AgentAuthentication(Actor.Agent agent) {
		super(List.of());
		this.agent = agent;
		setAuthenticated(true);
	}

	Actor.Agent agent() {
		return this.agent;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Object getPrincipal() {
		return this.agent.reference();
	}

}
