package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** The directory of one platform, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

	private final Path root;

	private final @Nullable FileChannel lock;

	private DataDirectory(Path root, @Nullable FileChannel lock) {
		this.root = root;
		this.lock = lock;
	}

	/** Takes the directory, or refuses with a sentence naming who holds it. */
	static DataDirectory hold(Path root) {
		try {
			Files.createDirectories(root);
			var holder = root.resolve("holder");
			var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new PlatformException("Le répertoire %s est déjà utilisé par %s.".formatted(root, read(holder)));
			}
			Files.writeString(holder, describe(ProcessHandle.current()));
			return new DataDirectory(root, channel);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The directory that another process holds, to look into. */
	static DataDirectory heldByAnother(Path root) {
		return new DataDirectory(root, null);
	}

	Path root() {
		return this.root;
	}

	Path of(String name) {
		try {
			return Files.createDirectories(this.root.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path log(String name) {
		try {
			return Files.createDirectories(this.root.resolve("logs")).resolve(name + ".log");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			if (this.lock != null) {
				this.lock.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String read(Path holder) throws IOException {
		return Files.exists(holder) ? Files.readString(holder) : "un autre processus";
	}

	private static String describe(ProcessHandle process) {
		var since = process.info().startInstant().map((instant) -> ", démarré le " + instant).orElse("");
		return "le processus " + process.pid() + since;
	}

}
