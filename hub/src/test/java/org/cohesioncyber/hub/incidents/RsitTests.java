package org.cohesioncyber.hub.incidents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RsitTests {

	@ParameterizedTest
	@ValueSource(strings = { "availability", "availability:ddos", "vulnerable:potentially-unwanted-accessible",
			"information-content-security:unauthorised-information-modification", "intrusion-attempts:ids-alert" })
	void readsWhatItWrites(String code) {
		assertThat(Rsit.read(code)).hasValueSatisfying(rsit -> assertThat(rsit).hasToString(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", "ransomware", "availability:", "availability:spam", "Availability:ddos",
			"availability:ddos:more", "intrusions:unauthorized-information-access" })
	void refusesWhatTheTaxonomyDoesNotHold(String code) {
		assertThat(Rsit.read(code)).isEmpty();
	}

	@Test
	void knowsElevenClasses() {
		assertThat(Rsit.classes()).hasSize(11);
	}

	@Test
	void saysWhatItExpected() {
		assertThatThrownBy(() -> new Rsit("fraud", "spam"))
			.hasMessage("rsit: fraud:spam (expected: a class, or class:type, of RSIT)");
	}

	@ParameterizedTest
	@EnumSource
	void everyNatureHasAClassAndAType(Nature nature) {
		assertThat(nature.rsit().type()).isNotNull();
	}

}
