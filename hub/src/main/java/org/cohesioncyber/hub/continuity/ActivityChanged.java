package org.cohesioncyber.hub.continuity;

import java.util.UUID;

/** An activity was added, changed or retired: for its organisation, without any of it. */
public record ActivityChanged(UUID id, UUID organisation, int revision) {

}
