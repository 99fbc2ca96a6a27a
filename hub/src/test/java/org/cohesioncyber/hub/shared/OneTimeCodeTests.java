package org.cohesioncyber.hub.shared;

import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodeTests {

	@Test
	void readsBackWhatItShows() {
		OneTimeCode code = OneTimeCode.random(new Random(1));

		assertThat(code.text()).matches("([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}");
		assertThat(OneTimeCode.read(code.text())).contains(code);
		assertThat(OneTimeCode.read(code.text().replace("-", ""))).contains(code);
		assertThat(code.toString()).doesNotContain(code.secret());
	}

	@Test
	void readsWhatATiredHandTyped() {
		OneTimeCode code = OneTimeCode.random(new Random(1));
		assertThat(OneTimeCode.read(" " + code.text().toLowerCase(Locale.ROOT).replace("-", " ") + "\n"))
			.contains(code);
	}

	@Test
	void readsNothingElse() {
		assertThat(OneTimeCode.read(OneTimeCode.random(new Random(1)).text() + " ".repeat(100))).isEmpty();
		assertThat(OneTimeCode.read("ABCD-EFGH")).isEmpty();
		assertThat(OneTimeCode.read("1111-1111-1111-1111-1111-1111")).isEmpty();
	}

	@Test
	void comparesTheSecretOnly() {
		OneTimeCode code = OneTimeCode.random(new Random(1));
		assertThat(code.hasSecret(code.secretHash())).isTrue();
		assertThat(code.hasSecret(OneTimeCode.random(new Random(2)).secretHash())).isFalse();
	}

}
