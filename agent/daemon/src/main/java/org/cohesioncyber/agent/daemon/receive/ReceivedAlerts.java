package org.cohesioncyber.agent.daemon.receive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.protocol.DeliveredAlert;
import tools.jackson.core.JacksonException;

/**
 * The alerts received, each in a file of its own and all as lines of one log. The last
 * whole line of the log is where to resume, so an alert that comes again after a crash is
 * written once.
 */
public final class ReceivedAlerts {

	private final Path directory;

	private final Path log;

	private final Path mark;

	private long last;

	private long count;

	private ReceivedAlerts(Path home) {
		this.directory = home.resolve("received");
		this.log = home.resolve("received.ndjson");
		this.mark = this.directory.resolve(".last");
	}

	/** Opens what was received so far, and drops a line a crash left unfinished. */
	public static ReceivedAlerts open(Home home) throws IOException {
		ReceivedAlerts received = new ReceivedAlerts(home.directory());
		Files.createDirectories(received.directory);
		received.last = Math.max(received.lastMarked(), received.lastLogged());
		return received;
	}

	/** The publication number of the last alert received. */
	public long last() {
		return this.last;
	}

	/** How many were received since the start. */
	public long count() {
		return this.count;
	}

	/** Keeps an alert unless it is here already. */
	void keep(DeliveredAlert alert) throws IOException {
		if (alert.number() <= this.last) {
			return;
		}
		String json = Json.MAPPER.writeValueAsString(alert);
		Home.writeAtomically(this.directory.resolve(alert.number() + "-" + alert.id() + ".json"), json + "\n");
		append(json + "\n");
		this.last = alert.number();
		this.count++;
		Home.writeAtomically(this.mark, Long.toString(this.last));
	}

	private void append(String line) throws IOException {
		try (FileChannel channel = FileChannel.open(this.log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
			channel.force(false);
		}
	}

	/** The log may have been moved away by its reader: the mark remembers for it. */
	private long lastMarked() throws IOException {
		String mark = Files.exists(this.mark) ? Files.readString(this.mark).strip() : "";
		return mark.matches("\\d{1,18}") ? Long.parseLong(mark) : 0;
	}

	private long lastLogged() throws IOException {
		if (!Files.exists(this.log)) {
			return 0;
		}
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "rw")) {
			long end = lineEndBefore(file, file.length());
			file.setLength(end);
			long start = (end > 0) ? lineEndBefore(file, end - 1) : 0;
			byte[] line = new byte[(int) (end - start)];
			file.seek(start);
			file.readFully(line);
			return (line.length > 0) ? Json.MAPPER.readValue(line, DeliveredAlert.class).number() : 0;
		}
		catch (JacksonException _) {
			return 0;
		}
	}

	private static long lineEndBefore(RandomAccessFile file, long from) throws IOException {
		for (long at = from; at > 0; at--) {
			file.seek(at - 1);
			if (file.read() == '\n') {
				return at;
			}
		}
		return 0;
	}

}
