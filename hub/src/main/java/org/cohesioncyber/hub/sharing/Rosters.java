package org.cohesioncyber.hub.sharing;

import java.util.HashSet;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/** Changes who is in a circle, and tells those who are in it then. */
@Component
class Rosters {

	private final CircleRows rows;

	private final Audiences audiences;

	Rosters(CircleRows rows, Audiences audiences) {
		this.rows = rows;
		this.audiences = audiences;
	}

	void change(Entry entry, String act, CircleId id, RosterChange change) {
		this.rows.remove(id, change.leaving());
		this.rows.add(id, change.entering());
		Subject subject = new Subject("circle", id.value());
		Set<OrganisationId> members = new HashSet<>(this.rows.members(id));
		entry.journal(act, subject, change.details());
		entry.publish(Fact.of("circle-changed", subject, Reality.ACTUAL, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, members), new CircleChanged(id.value())));
	}

}
