package org.cohesioncyber.hub.fleet;

import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;

/**
 * The circles an agent's alerts may be shared with, for the page on which one is chosen;
 * implemented by a module that knows circles.
 */
public interface CircleNames {

	/** The names of the circles the actor's organisation is in. */
	Map<UUID, String> of(Actor actor);

}
