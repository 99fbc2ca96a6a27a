package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server process on a leash: it writes to a log file and ends when this JVM lets go of
 * it, on purpose or by dying.
 */
final class ChildProcess {

	private static final String LEASH = resource("leash.sh");

	// Long enough for a hub that writes down what it learnt.
	private static final Duration GRACE = Duration.ofSeconds(40);

	// A cause says more than the way to it.
	private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

	private static final long LARGEST_LOG = 10L << 20;

	private final Process process;

	private final Path log;

	private ChildProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
		// Ends the watcher of the leash when the server ended by itself.
		this.process.onExit().thenAccept((ended) -> letGo());
	}

	static ChildProcess start(Command command, Path directory, Path log) {
		try {
			rotate(log);
			var builder = new ProcessBuilder(leashed(command)).directory(directory.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
			builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TZ", "TMPDIR"));
			builder.environment().putAll(command.environment());
			return new ChildProcess(builder.start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> leashed(Command command) {
		// A session of its own, so that Ctrl-C on the terminal reaches only us and the
		// parts stop in order.
		var whole = new ArrayList<>(
				List.of("setsid", "sh", "-c", LEASH, "leash", command.stopSignal(), String.valueOf(GRACE.toSeconds())));
		whole.addAll(command.words());
		return whole;
	}

	private static void rotate(Path log) throws IOException {
		if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	CompletableFuture<Integer> onExit() {
		return this.process.onExit().thenApply(Process::exitValue);
	}

	/** Asks the server to stop and waits until it is gone; the leash kills a deaf one. */
	void stop() {
		letGo();
		await(GRACE.plusSeconds(10));
	}

	/** Ends the server and its own children at once, as a crash would. */
	void kill() {
		var family = family().toList();
		family.forEach(ProcessHandle::destroyForcibly);
		await(GRACE);
		family.forEach((member) -> member.onExit().join());
	}

	void freeze() {
		signal("STOP");
	}

	void resume() {
		signal("CONT");
	}

	/** The last lines the server wrote. */
	String lastLines(int count) {
		try {
			var lines = new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8).lines()
				.filter((line) -> !STACK_FRAME.matcher(line).matches())
				.toList();
			return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
		}
		catch (IOException ex) {
			return this.log + ": " + ex.getMessage();
		}
	}

	Path log() {
		return this.log;
	}

	/** The server and the processes it forked, without the watcher of the leash. */
	Stream<ProcessHandle> family() {
		var command = handle().info().command();
		return Stream.concat(Stream.of(handle()),
				handle().descendants().filter((child) -> child.info().command().equals(command)));
	}

	private void letGo() {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.process.destroyForcibly();
		}
	}

	private void signal(String name) {
		var words = new ArrayList<>(List.of("sh", "-c", "kill -s \"$@\"", "kill", name));
		family().forEach((member) -> words.add(String.valueOf(member.pid())));
		try {
			new ProcessBuilder(words).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String resource(String name) {
		try (var stream = ChildProcess.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What to run.
	 *
	 * @param words program and arguments
	 * @param environment variables beside the few that are inherited
	 * @param stopSignal the signal by which the program stops in good order
	 */
	record Command(List<String> words, Map<String, String> environment, String stopSignal) {

		Command(List<String> words) {
			this(words, Map.of(), "TERM");
		}

	}

}
