package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Request lines no HTTP client would send. */
final class RawHttp {

	private RawHttp() {
	}

	static String ask(String address, String requestLine) throws IOException {
		URI uri = URI.create(address);
		try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write((requestLine
						+ "\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	static List<String> locations(String answer) {
		return answer.lines()
			.filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
			.map(line -> line.substring(9).strip())
			.toList();
	}

}
