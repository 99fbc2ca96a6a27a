package org.cohesioncyber.hub.workinggroups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.Attendance.Presence;

import org.jspecify.annotations.Nullable;

/** What was said in a meeting and who came, as somebody typed or sent it. */
public record MinutesDraft(@Nullable String minutes, @Nullable List<Line> attendance) {

	Checked check(Set<OrganisationId> members) {
		Faulty faulty = new Faulty();
		Optional<String> text = faulty.lines("minutes", this.minutes, 1, 20_000);
		List<Attendance> came = new ArrayList<>();
		Set<OrganisationId> seen = new HashSet<>();
		List<Line> lines = this.attendance == null ? List.of() : this.attendance;
		for (int at = 0; at < lines.size(); at++) {
			Line line = lines.get(at);
			String field = "attendance[" + at + "]";
			Optional<OrganisationId> organisation = faulty.read(field + ".organisation", line.organisation(),
					id -> member(id, members, seen), "une organisation du groupe, une seule fois",
					"a member of the group, once");
			Optional<Presence> presence = faulty.choice(field + ".presence", line.presence(), Presence.class);
			List<String> persons = Memberships.persons(field + ".persons", line.persons());
			if (organisation.isPresent() && presence.isPresent()) {
				came.add(new Attendance(organisation.get(), presence.get(), persons));
			}
		}
		faulty.done();
		return new Checked(text.orElseThrow(), came);
	}

	private static OrganisationId member(String id, Set<OrganisationId> members, Set<OrganisationId> seen) {
		OrganisationId organisation = OrganisationId.of(id);
		if (!members.contains(organisation) || !seen.add(organisation)) {
			throw new IllegalArgumentException(id);
		}
		return organisation;
	}

	/** One organisation's attendance. */
	public record Line(@Nullable String organisation, @Nullable String presence, @Nullable List<String> persons) {

	}

	/** The checked values. */
	record Checked(String minutes, List<Attendance> attendance) {

	}

}
