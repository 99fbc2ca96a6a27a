package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers the process of a part, so that the next start waits for one that is still
 * stopping.
 */
final class Leftover {

	private final Path file;

	Leftover(Path file) {
		this.file = file;
	}

	void remember(ProcessHandle process) {
		try {
			Files.writeString(this.file, describe(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void await(String label, Duration patience) {
		var process = find();
		if (process.isEmpty()) {
			return;
		}
		try {
			process.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new PlatformException("%s tourne encore (processus %d) sur les mêmes données : l'arrêter d'abord"
				.formatted(label, process.get().pid()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Optional<ProcessHandle> find() {
		try {
			if (!Files.exists(this.file)) {
				return Optional.empty();
			}
			var known = Files.readString(this.file);
			return ProcessHandle.of(Long.parseLong(known.split(" ")[0]))
				.filter((process) -> describe(process).equals(known));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// The start time tells it from a stranger who got the same number.
	private static String describe(ProcessHandle process) {
		return process.pid() + " " + process.info().startInstant().map(Object::toString).orElse("");
	}

}
