package org.cohesioncyber.hub.contacts;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/** Tells the people of organisations what concerns their contacts; never any of it. */
@Component
class ContactNotices {

	private final Audiences audiences;

	ContactNotices(Audiences audiences) {
		this.audiences = audiences;
	}

	void tell(Entry entry, String key, Subject subject, Set<OrganisationId> organisations, String path) {
		publish(entry, new Notice(key, List.of(), path, Notice.Urgency.TODAY), subject, Reality.ACTUAL, organisations);
	}

	void publish(Entry entry, Notice notice, Subject subject, Reality reality, Set<OrganisationId> organisations) {
		if (!organisations.isEmpty()) {
			entry
				.publish(notice.about(subject, reality, Tlp.AMBER_STRICT, this.audiences.freeze(entry, organisations)));
		}
	}

}
