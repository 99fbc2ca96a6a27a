package org.cohesioncyber.hub.fleet;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnrolmentCodeTests {

	@Test
	void readsBackWhatItShows() {
		EnrolmentCode code = EnrolmentCode.random(new Random(1));

		assertThat(code.text()).matches("([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}");
		assertThat(EnrolmentCode.read(code.text())).contains(code);
		assertThat(EnrolmentCode.read(code.text().replace("-", ""))).contains(code);
		assertThat(code.toString()).doesNotContain(code.secret());
	}

	@Test
	void readsNothingElse() {
		assertThat(EnrolmentCode.read("ABCD-EFGH")).isEmpty();
		assertThat(EnrolmentCode.read("1111-1111-1111-1111-1111-1111")).isEmpty();
	}

	@Test
	void comparesTheSecretOnly() {
		EnrolmentCode code = EnrolmentCode.random(new Random(1));
		assertThat(code.hasSecret(code.secretHash())).isTrue();
		assertThat(code.hasSecret(EnrolmentCode.random(new Random(2)).secretHash())).isFalse();
	}

}
