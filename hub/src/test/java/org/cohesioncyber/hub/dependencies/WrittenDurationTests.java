package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenDurationTests {

	private final List<Fault> faults = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "30 min,PT30M", "4h,PT4H", "4 heures,PT4H", "2 j,P2D", "2 Jours,P2D", "1 semaine,P7D", "0 min,PT0M",
			"PT90M,PT90M" })
	void readsDurationsAsTheyAreWritten(String written, String iso) {
		assertThat(WrittenDuration.iso("rto", written, this.faults)).isEqualTo(iso);
		assertThat(this.faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "bientôt", "-3 h", "4 h 30", "1,5 h" })
	void guessesNoUnitAndNoNumber(String written) {
		assertThat(WrittenDuration.iso("rto", written, this.faults)).isEmpty();
		assertThat(this.faults).singleElement()
			.satisfies(fault -> assertThat(fault.expectedEnglish()).contains("with its unit"));
	}

	@Test
	void blankIsUnknown() {
		assertThat(WrittenDuration.iso("rto", "", this.faults)).isEmpty();
		assertThat(this.faults).isEmpty();
	}

}
