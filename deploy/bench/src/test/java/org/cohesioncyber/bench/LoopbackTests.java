package org.cohesioncyber.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LoopbackTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final byte[] REQUEST = Loopback.request("POST", "/echo", Map.of("X-Name", "value"),
			"question".getBytes(UTF_8));

	@Test
	void loadsNoOtherMachine() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Loopback.connect(URI.create("http://192.0.2.1:80"), PATIENCE))
			.withMessage("server: http://192.0.2.1:80 (expected: an address of this machine)");
	}

	@Test
	void usesOneConnectionForManyRequests() throws Exception {
		try (var server = FakeServer.answering((path, body) -> "answer to " + new String(body, UTF_8));
				var connection = Loopback.connect(server.uri(), PATIENCE)) {
			assertThat(connection.exchange(REQUEST)).asString(UTF_8).isEqualTo("answer to question");
			assertThat(connection.exchange(REQUEST)).asString(UTF_8).isEqualTo("answer to question");
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	@Test
	void readsChunksAsTheyCome() throws Exception {
		try (var server = FakeServer.streaming("id:1\n\n", "id:2\nda", "ta:x\n\n");
				var connection = Loopback.connect(server.uri(), PATIENCE)) {
			assertThat(connection.exchange(REQUEST)).asString(UTF_8).isEqualTo("id:1\n\nid:2\ndata:x\n\n");
			assertThat(connection.exchange(REQUEST)).asString(UTF_8).startsWith("id:1");
		}
	}

	@Test
	void takesNothingButASuccessForAnAnswer() throws Exception {
		try (var server = FakeServer.refusing(401); var connection = Loopback.connect(server.uri(), PATIENCE)) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> connection.exchange(REQUEST))
				.withMessageStartingWith("HTTP/1.1 401");
		}
	}

}
