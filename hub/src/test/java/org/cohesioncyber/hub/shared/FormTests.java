package org.cohesioncyber.hub.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people type, read back. */
class FormTests {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@Test
	void givesWhatWasTypedWithoutTheSpacesAround() {
		Form form = new Form(Map.of("name", List.of("  Mairie "), "ticked", List.of("a", "b")), List.of());
		assertThat(form.value("name")).isEqualTo("Mairie");
		assertThat(form.value("absent")).isEmpty();
		assertThat(form.chose("ticked", "b")).isTrue();
		assertThat(form.chose("ticked", "c")).isFalse();
	}

	@Test
	void readsBackTheMomentItProposed() {
		Instant moment = Instant.parse("2026-11-22T08:05:00Z");
		Form form = Form.empty().withMoment("at", moment, PARIS);
		assertThat(form.value("at.minute")).isEqualTo("05");
		assertThat(form.moment("at", PARIS)).contains(moment);
	}

	@Test
	void takesABlankDateForNone() {
		Form form = Form.empty().with("at.day", " ").with("at.month", "");
		assertThat(form.date("at")).isEmpty();
		assertThat(form.moment("at", PARIS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "31, 2, 2026", "1, 13, 2026", "1, , 2026", "un, 2, 2026", "1, 2, 99999999999" })
	void refusesADateThatDoesNotExist(String day, String month, String year) {
		Form form = Form.empty().with("at.day", day).with("at.month", month).with("at.year", year);
		assertThatThrownBy(() -> form.date("at")).isInstanceOf(InvalidInput.class).hasMessageContaining("at: ");
	}

	@ParameterizedTest
	@CsvSource({ "24, 00", "9, 60", "9, ", "midi, 00" })
	void refusesATimeThatDoesNotExist(String hour, String minute) {
		Form form = Form.empty()
			.with("at.day", 1)
			.with("at.month", 2)
			.with("at.year", 2026)
			.with("at.hour", hour)
			.with("at.minute", minute);
		assertThat(form.date("at")).contains(LocalDate.of(2026, 2, 1));
		assertThatThrownBy(() -> form.moment("at", PARIS)).isInstanceOf(InvalidInput.class);
	}

	@Test
	void refusesATimeWithoutADay() {
		Form form = Form.empty().with("at.hour", 9).with("at.minute", 30);
		assertThatThrownBy(() -> form.moment("at", PARIS)).isInstanceOf(InvalidInput.class);
	}

	@Test
	void keepsWhatWasTypedBesideWhatWasWrong() {
		InvalidInput refusal = new InvalidInput("siren", "12", "9 chiffres", "9 digits");
		Form form = Form.empty().with("siren", "12").refused(refusal);
		assertThat(form.value("siren")).isEqualTo("12");
		assertThat(form.faults()).hasSize(1);
	}

}
