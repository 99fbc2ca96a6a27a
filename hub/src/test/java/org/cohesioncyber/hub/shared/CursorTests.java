package org.cohesioncyber.hub.shared;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTests {

	@Test
	void readsWhatItWrote() {
		Cursor cursor = new Cursor(Instant.parse("2026-11-22T03:00:00.123456Z"), UUID.randomUUID());
		assertThat(Cursor.read(cursor.text())).isEqualTo(cursor);
	}

	@Test
	void noneIsTheStart() {
		assertThat(Cursor.read(null)).isEqualTo(Cursor.START);
		assertThat(Cursor.read("")).isEqualTo(Cursor.START);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "20", "not base64 !", "f_________________________________8", "AAAA",
			"gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void refusesWhatItNeverWrote(String text) {
		assertThatThrownBy(() -> Cursor.read(text)).isInstanceOf(InvalidInput.class);
	}

}
