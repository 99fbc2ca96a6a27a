package org.cohesioncyber.hub.incidents;

import java.time.Duration;
import java.time.Instant;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeclarationRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

	@Test
	void knowingNothingIsFine() {
		assertThat(DeclarationRules.check(Circumstances.UNKNOWN, NOW)).isEqualTo(Circumstances.UNKNOWN);
	}

	@Test
	void blankIsNotKnownAndSpacesGo() {
		assertThat(DeclarationRules.check(about(null, "  "), NOW).touched()).isNull();
		assertThat(DeclarationRules.check(about(null, " la paie \n"), NOW).touched()).isEqualTo("la paie");
	}

	@Test
	void aClockSlightlyAheadIsForgiven() {
		Instant ahead = NOW.plus(Duration.ofMinutes(4));
		assertThat(DeclarationRules.check(about(ahead, null), NOW).since()).isEqualTo(ahead);
	}

	@Test
	void namesEveryFieldAtFaultAtOnce() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> DeclarationRules.check(about(NOW.plus(Duration.ofHours(1)), "x".repeat(2001)), NOW))
			.satisfies(refusal -> assertThat(refusal.faults()).extracting(Fault::field)
				.containsExactly("since", "touched"));
	}

	@Test
	void refusesACharacterTheDatabaseCannotHold() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> DeclarationRules.check(about(null, "a\0b"), NOW));
	}

	private static Circumstances about(@Nullable Instant since, @Nullable String touched) {
		return new Circumstances(since, touched, Answer.UNKNOWN, Answer.NO);
	}

}
