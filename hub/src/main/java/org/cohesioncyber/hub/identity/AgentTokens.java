package org.cohesioncyber.hub.identity;

import java.util.Optional;

import org.cohesioncyber.hub.shared.Actor;

/**
 * Recognises the bearer tokens of agents; implemented by the module that enrols them.
 * Asked on a virtual thread for every request that carries an {@code Authorization}
 * header.
 */
public interface AgentTokens {

	/** The agent this token was given to, if it is still in force. */
	Optional<Actor.Agent> holderOf(String token);

}
