package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.Map;

import org.cohesioncyber.hub.continuity.ActivityDraft.Checked;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActivityDraftTests {

	@Test
	void keepsUnknownApartFromZero() {
		Checked checked = draft("PT0S", null, "0 %", null).check();
		assertThat(checked.targets().dmia()).isEqualTo(Duration.ZERO);
		assertThat(checked.targets().rto()).isNull();
		assertThat(checked.targets().mbco()).isZero();
		assertThat(checked.impacts()).isEqualTo(Impacts.UNKNOWN);
	}

	@Test
	void readsGravitiesByNameAndByDigitAndLeavesBlanksUnknown() {
		Checked checked = draft("P1D", "PT4H", "", Map.of("LEGAL", Map.of("H4", "1", "H24", "CRITICAL", "H72", " ")))
			.check();
		assertThat(checked.impacts().at(Axis.LEGAL, Horizon.H4)).contains(Gravity.MINOR);
		assertThat(checked.impacts().at(Axis.LEGAL, Horizon.H24)).contains(Gravity.CRITICAL);
		assertThat(checked.impacts().at(Axis.LEGAL, Horizon.H72)).isEmpty();
		assertThat(checked.impacts().at(Axis.IMAGE, Horizon.H4)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-PT1H", "PT30S", "P367D", "4", "quatre", "PT1.5S" })
	void refusesDurationsThatArePossibleNowhere(String text) {
		assertThatThrownBy(() -> draft(text, null, null, null).check()).isInstanceOf(InvalidInput.class)
			.hasMessageContaining("dmia: " + text)
			.hasMessageContaining("from 0 minutes to 366 days");
	}

	@Test
	void namesEverythingAtFaultAtOnce() {
		assertThatThrownBy(() -> new ActivityDraft("x", null, null, "a\u0000b", null, null, "1 h", null, null, null,
				"101", Map.of("LEGAL", Map.of("H4", "7", "H5", "1"), "LUCK", Map.of()))
			.check()).hasMessageContaining("name: x")
			.hasMessageContaining("peaks")
			.hasMessageContaining("rto: 1 h")
			.hasMessageContaining("mbco: 101")
			.hasMessageContaining("impacts.LEGAL.H4: 7")
			.hasMessageContaining("impacts.LEGAL: H5")
			.hasMessageContaining("impacts: LUCK");
	}

	private static ActivityDraft draft(@Nullable String dmia, @Nullable String rto, @Nullable String mbco,
			@Nullable Map<String, Map<String, String>> impacts) {
		return new ActivityDraft("État civil", null, null, null, null, dmia, rto, null, null, null, mbco, impacts);
	}

}
