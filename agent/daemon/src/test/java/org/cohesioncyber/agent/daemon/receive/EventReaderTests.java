package org.cohesioncyber.agent.daemon.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.cohesioncyber.agent.daemon.receive.EventReader.Event;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class EventReaderTests {

	@Test
	void readsEventsPastCommentsAndUnknownFields() throws IOException {
		EventReader events = reader(
				": hello\n\nevent: alert\nid: 7\nretry: 10\ndata: {\"a\":\ndata: \"é\"}\n\nid:8\r\ndata:x\r\n\r\nevent: alert\ndata: cut off");

		assertThat(events.next()).isEqualTo(new Event("alert", "7", "{\"a\":\n\"é\"}"));
		assertThat(events.next()).isEqualTo(new Event("message", "8", "x"));
		assertThat(events.next()).isNull();
	}

	@Test
	void refusesAnEventWithoutEnd() {
		assertThatIOException().isThrownBy(() -> reader("data: " + "x".repeat(1_100_000)).next());
		assertThatIOException().isThrownBy(() -> reader(("data: " + "x".repeat(60_000) + "\n").repeat(20)).next());
	}

	private static EventReader reader(String text) {
		return new EventReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

}
