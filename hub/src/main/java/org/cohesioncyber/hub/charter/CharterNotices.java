package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.identity.Operator;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/** Tells members and staff what concerns signatures, in words without names. */
@Component
class CharterNotices {

	private final Audiences audiences;

	private final Operator operator;

	CharterNotices(Audiences audiences, Operator operator) {
		this.audiences = audiences;
		this.operator = operator;
	}

	void tell(Entry entry, String key, Subject subject, Reality reality, Set<OrganisationId> organisations,
			String path) {
		publish(entry, new Notice(key, List.of(), path, Notice.Urgency.TODAY), subject, reality, organisations);
	}

	/** The people of the organisation that operates the hub. */
	void tellStaff(Entry entry, String key, Subject subject, String path) {
		tell(entry, key, subject, Reality.ACTUAL, Set.of(this.operator.organisation()), path);
	}

	void publish(Entry entry, Notice notice, Subject subject, Reality reality, Set<OrganisationId> organisations) {
		if (!organisations.isEmpty()) {
			entry
				.publish(notice.about(subject, reality, Tlp.AMBER_STRICT, this.audiences.freeze(entry, organisations)));
		}
	}

}
