package org.cohesioncyber.hub.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The agent as a process of its own, in a directory of its own, with a key of its own.
 */
final class RealAgent implements AutoCloseable {

	private final Path home;

	private final Process process;

	private RealAgent(Path home, Process process) {
		this.home = home;
		this.process = process;
	}

	/** Enrols with a code and starts, tailing the given files. */
	static RealAgent enrolled(Path home, String hub, String code, String tailed) throws Exception {
		assertThat(launch(home, "enrol", "--hub", hub, "--code", code).waitFor()).as(log(home)).isZero();
		Files.writeString(home.resolve("agent.properties"), tailed.isEmpty() ? "heartbeat.seconds = 5\n" : """
				heartbeat.seconds = 5
				source.sensor.kind = suricata-eve
				source.sensor.path = %s
				""".formatted(tailed));
		return new RealAgent(home, launch(home, "run"));
	}

	/** Everything it received, one line each. */
	String received() {
		Path file = this.home.resolve("received.ndjson");
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException cause) {
			throw new AssertionError(cause);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		assertThat(this.process.onExit().orTimeout(20, TimeUnit.SECONDS).join().isAlive()).isFalse();
	}

	private static Process launch(Path home, String command, String... arguments) throws IOException {
		List<String> line = Stream
			.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
					"-Xmx96m", "-cp", System.getProperty("java.class.path"), "org.cohesioncyber.agent.daemon.Main",
					command, "--home", home.toString()), Arrays.stream(arguments))
			.toList();
		return new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolveSibling(home.getFileName() + ".log").toFile()))
			.start();
	}

	private static String log(Path home) throws IOException {
		return Files.readString(home.resolveSibling(home.getFileName() + ".log"));
	}

}
