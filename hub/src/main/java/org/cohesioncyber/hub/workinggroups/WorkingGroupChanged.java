package org.cohesioncyber.hub.workinggroups;

import java.util.UUID;

/** Something happened to a working group or its roster; told to its members. */
record WorkingGroupChanged(UUID group) {

	static final String TYPE = "working-group-changed";

}
