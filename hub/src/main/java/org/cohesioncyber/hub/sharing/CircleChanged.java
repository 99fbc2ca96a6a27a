package org.cohesioncyber.hub.sharing;

import java.util.UUID;

/** A circle was made or its roster changed; told to the members it has now. */
record CircleChanged(UUID circle) {

}
