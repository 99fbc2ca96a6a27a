package org.cohesioncyber.hub.charter;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SirenTests {

	@ParameterizedTest
	@ValueSource(strings = { "732829320", "732 829 320", " 732.829.320 ", "356000000", "217500016" })
	void acceptsNumbersWhoseCheckDigitIsRight(String text) {
		assertThat(Siren.of(text).value()).hasSize(9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "73282932", "7328293200", "732829321", "73282932O", "٧٣٢٨٢٩٣٢٠", "-32829320" })
	void refusesAnythingElse(String text) {
		assertThatThrownBy(() -> Siren.of(text)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("expected: 9 digits");
	}

	@Test
	void exactlyOneCheckDigitFitsAndNoSingleTypingErrorPasses() {
		Random random = new Random(9);
		for (int i = 0; i < 500; i++) {
			String eight = "%08d".formatted(random.nextInt(100_000_000));
			String right = right(eight);
			for (int at = 0; at < 9; at++) {
				for (char digit = '0'; digit <= '9'; digit++) {
					String typed = right.substring(0, at) + digit + right.substring(at + 1);
					assertThat(passes(typed)).as(typed).isEqualTo(typed.equals(right));
				}
			}
		}
	}

	@Test
	void isReadInThreeGroups() {
		assertThat(new Siren("732829320").grouped()).isEqualTo("732 829 320");
	}

	private static String right(String eight) {
		String found = "";
		for (int key = 0; key < 10; key++) {
			if (passes(eight + key)) {
				assertThat(found).as("two keys for %s", eight).isEmpty();
				found = eight + key;
			}
		}
		return found;
	}

	private static boolean passes(String text) {
		try {
			return Siren.of(text).value().equals(text);
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

}
