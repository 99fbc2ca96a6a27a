package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection kept open is read again after whatever came by it. */
@HubTest
class KeptConnectionIntegrationTests {

	private static final int ROUNDS = 20;

	@Autowired
	private SignedIn signedIn;

	/**
	 * A request that comes while another is being answered, and is then answered without
	 * waiting for anything, was the last one its connection heard of.
	 */
	@Test
	void answersWhatComesAfterTwoRequestsAtOnce() throws IOException {
		URI address = URI.create(this.signedIn.address());
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.setSoTimeout(10_000);
			for (int round = 0; round < ROUNDS; round++) {
				send(socket, request("/readyz") + request("/assets/nothing-here"));
				assertThat(status(socket.getInputStream())).isEqualTo(200);
				assertThat(status(socket.getInputStream())).isEqualTo(404);
				send(socket, request("/readyz"));
				assertThat(status(socket.getInputStream())).isEqualTo(200);
			}
		}
	}

	private static String request(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";
	}

	private static void send(Socket socket, String requests) throws IOException {
		socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Reads one answer to its end. */
	private static int status(InputStream answers) throws IOException {
		int status = Integer.parseInt(line(answers).split(" ")[1]);
		int length = -1;
		for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
			if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
				length = Integer.parseInt(header.substring(15).strip());
			}
		}
		if (length >= 0) {
			answers.readNBytes(length);
			return status;
		}
		for (int chunk = chunk(answers); chunk > 0; chunk = chunk(answers)) {
			answers.readNBytes(chunk);
			line(answers);
		}
		line(answers);
		return status;
	}

	private static int chunk(InputStream answers) throws IOException {
		return Integer.parseInt(line(answers), 16);
	}

	private static String line(InputStream answers) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = answers.read(); next != '\n'; next = answers.read()) {
			if (next < 0) {
				throw new IOException("the connection ended");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

}
