package org.cohesioncyber.hub.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.cohesioncyber.hub.testing.Waiting;

/** A {@link Replica} in a process of its own, to be frozen, thawed and killed. */
final class ReplicaProcess implements AutoCloseable {

	private static final String ACKNOWLEDGED = "acknowledged ";

	private final String name;

	private final Process process;

	private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

	private final Queue<String> said = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private ReplicaProcess(String name, Process process) {
		this.name = name;
		this.process = process;
		Thread.ofVirtual().start(this::listen);
	}

	static ReplicaProcess start(String name, List<String> settings) {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Xmx128m", "-Dlogging.level.root=ERROR", "-Dspring.main.banner-mode=off",
				"-Dspring.config.name=replica", "-cp", System.getProperty("java.class.path"), Replica.class.getName()));
		command.addAll(settings);
		try {
			return new ReplicaProcess(name, new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	String name() {
		return this.name;
	}

	/** Whether this process is the one that wrote the name of the leader. */
	boolean isHolder(String holder) {
		return holder.startsWith(this.process.pid() + "-");
	}

	/** What it said was durable, so far. */
	List<String> acknowledged() {
		return List.copyOf(this.acknowledged);
	}

	void awaitWrites(int more) {
		int before = this.acknowledged.size();
		Waiting.until(this.name + " writes", () -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(this.name + " ended: " + String.join("\n", this.said));
			}
			return this.acknowledged.size() >= before + more;
		});
	}

	void freeze() {
		signal("STOP");
	}

	void thaw() {
		signal("CONT");
	}

	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** Lets it finish what it writes. */
	void stopWriting() {
		try {
			this.process.getOutputStream().write('\n');
			this.process.getOutputStream().flush();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		Waiting.until(this.name + " stops writing", () -> this.stopped);
	}

	@Override
	public void close() {
		kill();
	}

	private void signal(String signal) {
		try {
			int status = new ProcessBuilder("kill", "-s", signal, String.valueOf(this.process.pid())).start().waitFor();
			if (status != 0) {
				throw new IllegalStateException("kill -s " + signal + " " + this.name + ": " + status);
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		catch (InterruptedException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private void listen() {
		try (BufferedReader lines = this.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(ACKNOWLEDGED)) {
					this.acknowledged.add(line.substring(ACKNOWLEDGED.length()));
				}
				else if (line.equals("stopped")) {
					this.stopped = true;
				}
				else if (!line.equals("unsure")) {
					this.said.add(line);
				}
			}
		}
		catch (IOException _) {
			// Killed while it spoke.
		}
	}

}
