package org.cohesioncyber.hub.dependencies;

import java.util.UUID;

/**
 * A dependency was added, changed or removed: for its organisation, without any of it.
 */
public record DependencyChanged(UUID id, UUID organisation, int revision) {

}
