package org.cohesioncyber.agent.daemon.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events, one at a time, within bounded memory. */
final class EventReader {

	private static final int LONGEST = 1 << 20;

	private final InputStream in;

	EventReader(InputStream in) {
		this.in = in;
	}

	/**
	 * The next event, or null when the stream has ended; an unfinished event at the end
	 * is none.
	 */
	@Nullable Event next() throws IOException {
		String type = "message";
		String id = "";
		StringBuilder data = new StringBuilder();
		for (String line = line(); line != null; line = line()) {
			if (line.isEmpty()) {
				if (!data.isEmpty()) {
					return new Event(type, id, data.substring(0, data.length() - 1));
				}
				type = "message";
				continue;
			}
			String value = line.substring(Math.min(line.length(), line.indexOf(':') + 1)).replaceFirst("^ ", "");
			switch (line.substring(0, Math.max(0, line.indexOf(':')))) {
				case "event" -> type = value;
				case "id" -> id = value;
				case "data" -> append(data, value);
				default -> {
				}
			}
		}
		return null;
	}

	private static void append(StringBuilder data, String value) throws IOException {
		if (data.length() + value.length() > LONGEST) {
			throw new IOException("an event longer than " + LONGEST + " characters");
		}
		data.append(value).append('\n');
	}

	private @Nullable String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int b = this.in.read(); b >= 0; b = this.in.read()) {
			if (b == '\n') {
				String text = line.toString(StandardCharsets.UTF_8);
				return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
			}
			if (line.size() > LONGEST) {
				throw new IOException("a line longer than " + LONGEST + " bytes");
			}
			line.write(b);
		}
		return null;
	}

	record Event(String type, String id, String data) {
	}

}
