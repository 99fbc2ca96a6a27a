package org.cohesioncyber.hub.incidents;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentNumbersTests {

	private final IncidentNumbers numbers = new IncidentNumbers("VAL", new Random(42));

	@Test
	void areShortAndHoldNothingThatLooksOrSoundsLikeSomethingElse() {
		for (int i = 0; i < 1_000; i++) {
			assertThat(this.numbers.candidate(0)).matches("VAL-[2-9A-Z]{4}").doesNotMatch(".*-.*[01OILSBGZUVN58].*");
		}
	}

	@Test
	void differMostly() {
		Set<String> made = IntStream.range(0, 1_000)
			.mapToObj(_ -> this.numbers.candidate(0))
			.collect(Collectors.toSet());
		assertThat(made).hasSizeGreaterThan(980);
	}

	@Test
	void growWhenTooManyAreTaken() {
		assertThat(this.numbers.candidate(7)).hasSize(8);
		assertThat(this.numbers.candidate(8)).hasSize(9);
	}

}
