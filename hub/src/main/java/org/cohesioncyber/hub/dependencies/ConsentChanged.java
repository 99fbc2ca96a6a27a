package org.cohesioncyber.hub.dependencies;

import java.util.UUID;

/** An organisation gave or withdrew a consent; for itself only. */
public record ConsentChanged(UUID organisation, Use use, boolean given) {

}
