package org.cohesioncyber.hub.charter;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SiretTests {

	@ParameterizedTest
	@ValueSource(strings = { "73282932000074", "732 829 320 00074", "732.829.320.00074", "35600000000048",
			"35600000049837", "35600000012346" })
	void acceptsNumbersWhoseCheckDigitIsRightAndTheSitesOfLaPoste(String text) {
		assertThat(Siret.of(text).value()).hasSize(14);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "7328293200007", "73282932000075", "732829320000740", "35600000012345", "73282932O00074" })
	void refusesAnythingElse(String text) {
		assertThatThrownBy(() -> Siret.of(text)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void laPosteAloneMayCountItsDigits() {
		Random random = new Random(14);
		for (int i = 0; i < 500; i++) {
			String own = "%05d".formatted(random.nextInt(100_000));
			int sum = 14 + own.chars().map(digit -> digit - '0').sum();
			boolean isLuhn = Siren.checksum("356000000" + own) % 10 == 0;
			assertThat(passes("356000000" + own)).as(own).isEqualTo(isLuhn || sum % 5 == 0);
			assertThat(passes("732829320" + own)).as(own).isEqualTo(Siren.checksum("732829320" + own) % 10 == 0);
		}
	}

	@Test
	void everySiteOfEverySirenHasExactlyOneCheckDigitAndNamesItsOwner() {
		Random random = new Random(15);
		for (int i = 0; i < 200; i++) {
			String siren = Territory.siren();
			String nine = siren + "%04d".formatted(random.nextInt(10_000));
			long right = "0123456789".chars().filter(digit -> passes(nine + (char) digit)).count();
			assertThat(right).as(nine).isEqualTo(1);
			assertThat(new Siret(site(siren)).siren().value()).isEqualTo(siren);
			assertThat(Siret.of(new Siret(site(siren)).grouped()).value()).startsWith(siren);
		}
	}

	/** A site of that SIREN, with a correct check digit. */
	static String site(String siren) {
		for (int own = 10; own < 20; own++) {
			if (passes(siren + "%05d".formatted(own))) {
				return siren + "%05d".formatted(own);
			}
		}
		throw new IllegalStateException(siren);
	}

	private static boolean passes(String text) {
		try {
			return new Siret(text).value().equals(text);
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

}
