package org.cohesioncyber.hub.workinggroups;

import java.util.List;

import org.cohesioncyber.hub.shared.OrganisationId;

/** Whether an organisation came to a meeting, and who for it. */
public record Attendance(OrganisationId organisation, Presence presence, List<String> persons) {

	public Attendance {
		persons = List.copyOf(persons);
	}

	/** Whether an organisation came. */
	public enum Presence {

		PRESENT, EXCUSED, ABSENT

	}

}
