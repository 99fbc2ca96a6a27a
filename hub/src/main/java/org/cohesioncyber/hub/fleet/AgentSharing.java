package org.cohesioncyber.hub.fleet;

import java.util.UUID;

import org.cohesioncyber.hub.shared.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * How the alerts of one agent are shared: the label and the circle its organisation chose
 * when it issued the code. Nothing chosen shares with nobody else.
 */
public record AgentSharing(@Nullable Tlp tlp, @Nullable UUID circle) {

}
