package org.cohesioncyber.hub.incidents.http;

import java.time.Instant;

import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/**
 * The body of a declaration; whatever is left out is not known, except the reality, which
 * must be said.
 */
record NewIncident(@Nullable Nature nature, @Nullable Reality reality, @Nullable Instant since,
		@Nullable String touched, @Nullable Answer personalData, @Nullable Answer backupsHealthy) {

	Declaration declaration(Reality given) {
		return new Declaration(nature == null ? Nature.UNKNOWN : nature,
				new Circumstances(since, touched, orUnknown(personalData), orUnknown(backupsHealthy)), given);
	}

	private static Answer orUnknown(@Nullable Answer answer) {
		return answer == null ? Answer.UNKNOWN : answer;
	}

}
