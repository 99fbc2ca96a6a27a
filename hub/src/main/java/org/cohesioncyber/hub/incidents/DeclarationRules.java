package org.cohesioncyber.hub.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

import org.jspecify.annotations.Nullable;

/** What a declaration may say. */
final class DeclarationRules {

	/** A clock that is a little ahead is not a mistake worth a question in a crisis. */
	private static final Duration AHEAD = Duration.ofMinutes(5);

	private static final Duration OLDEST = Duration.ofDays(3660);

	private DeclarationRules() {
	}

	/** The circumstances, tidied up; refuses with every field at fault. */
	static Circumstances check(Circumstances given, Instant now) {
		List<Fault> faults = new ArrayList<>();
		Instant since = given.since();
		if (since != null && (since.isAfter(now.plus(AHEAD)) || since.isBefore(now.minus(OLDEST)))) {
			faults.add(new Fault("since", since.toString(), "une date passée, de moins de dix ans",
					"a moment in the past, less than ten years ago"));
		}
		String touched = tidy(given.touched());
		if (touched != null && (touched.length() > Circumstances.TOUCHED || touched.chars().anyMatch(c -> c == 0))) {
			faults.add(new Fault("touched", touched.length() + "", "au plus 2 000 caractères lisibles",
					"at most 2,000 readable characters"));
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new Circumstances(since, touched, given.personalData(), given.backups());
	}

	private static @Nullable String tidy(@Nullable String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}

}
