package org.cohesioncyber.hub.charter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableFileTests {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	@Test
	void readsWhatSpreadsheetsSave() {
		for (byte[] bytes : List.of("Activité;RTO\nÉtat civil;4 h\n".getBytes(StandardCharsets.UTF_8),
				"\uFEFFActivité;RTO\r\nÉtat civil;4 h\r\n".getBytes(StandardCharsets.UTF_8),
				"Activité;RTO\r\nÉtat civil;4 h\r\n".getBytes(WINDOWS),
				"Activité,RTO\n\"État civil\",4 h\n".getBytes(StandardCharsets.UTF_8))) {
			TableFile file = TableFile.read(bytes, 10);
			assertThat(file.headers()).containsExactly("Activité", "RTO");
			assertThat(file.rows()).containsExactly(new TableFile.Row(2, List.of("État civil", "4 h")));
		}
	}

	@Test
	void refusesAFileOfTwoEncodingsNamingALineOfEach() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes("Nom;RTO\nsimple;1 h\n".getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes("État civil;4 h\n".getBytes(WINDOWS));
		bytes.writeBytes("Médiathèque;4 h\n".getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> TableFile.read(bytes.toByteArray(), 10)).isInstanceOf(InvalidInput.class)
			.hasMessageContaining("line 4 is UTF-8, line 3 is Windows-1252");
	}

	@Test
	void refusesWhatIsNoTableOrTooLong() {
		assertThatThrownBy(() -> TableFile.read(new byte[0], 10)).hasMessageContaining("a line of headers");
		assertThatThrownBy(() -> TableFile.read("a\n1\n2\n3".getBytes(StandardCharsets.UTF_8), 2))
			.hasMessageContaining("at most 2 lines");
	}

}
