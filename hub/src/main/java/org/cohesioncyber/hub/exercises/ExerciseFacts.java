package org.cohesioncyber.hub.exercises;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/** Says that something became of an exercise, never what it says; always as EXERCISE. */
@Component
class ExerciseFacts {

	private final Audiences audiences;

	ExerciseFacts(Audiences audiences) {
		this.audiences = audiences;
	}

	/** A journal line and a fact for those. */
	void happened(Entry entry, String act, ExerciseChanged what, Set<OrganisationId> told) {
		entry.journal(act, subject(what), Map.of("kind", what.kind(), "stage", what.stage()));
		entry.publish(Fact.of(act, subject(what), Reality.EXERCISE, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, told), what));
	}

	/** Has the people of those organisations told. */
	void tell(Entry entry, String key, ExerciseChanged what, Set<OrganisationId> told, String path) {
		if (!told.isEmpty()) {
			entry.publish(new Notice(key, List.of(), path, Notice.Urgency.TODAY).about(subject(what), Reality.EXERCISE,
					Tlp.AMBER_STRICT, this.audiences.freeze(entry, told)));
		}
	}

	/** Something was tried that somebody else's change had overtaken. */
	void refused(Entry entry, String act, ExerciseId id, int revision) {
		entry.journal(act, new Subject("exercise", id.value()), Map.of("revision", revision));
	}

	private static Subject subject(ExerciseChanged what) {
		return new Subject("exercise", what.id());
	}

}
