package org.cohesioncyber.hub.browser;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The EcoIndex against its published values, and the budget. */
class PageWeightTests {

	@ParameterizedTest
	@CsvSource({ "150, 6, 40, 89.5", "300, 8, 60, 83.8", "400, 8, 60, 79.6", "600, 10, 80, 71.1" })
	void givesThePublishedEcoIndex(int elements, int requests, long kilobytes, double expected) {
		assertThat(new PageWeight(kilobytes * 1024, requests, elements, Map.of()).ecoIndex()).isCloseTo(expected,
				within(0.06));
	}

	@ParameterizedTest
	@CsvSource({ "60001, 8, 300", "60000, 9, 300", "60000, 8, 301" })
	void refusesWhatIsAboveTheBudget(long bytes, int requests, int elements) {
		PageWeight tooHeavy = new PageWeight(bytes, requests, elements, Map.of());
		assertThatThrownBy(tooHeavy::assertWithinBudget).isInstanceOf(AssertionError.class);
	}

}
