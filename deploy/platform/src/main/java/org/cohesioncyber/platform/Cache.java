package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Prepared distributions, each made once and then only read, whoever asks first. */
final class Cache {

	private static final Object ONE_AT_A_TIME = new Object();

	private final Path root;

	Cache(Path root) {
		this.root = root;
	}

	/** The directory of that name, made by the maker if it is not there yet. */
	Path get(String name, Maker maker) {
		var ready = this.root.resolve(name);
		if (Files.isDirectory(ready)) {
			return ready;
		}
		synchronized (ONE_AT_A_TIME) {
			try {
				Files.createDirectories(this.root);
				return makeAlone(ready, maker);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private Path makeAlone(Path ready, Maker maker) throws IOException {
		var name = ready.getFileName();
		try (var channel = FileChannel.open(this.root.resolve(name + ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); var lock = channel.lock()) {
			if (!Files.isDirectory(ready) && lock.isValid()) {
				var fresh = this.root.resolve(name + ".new");
				delete(fresh);
				Files.createDirectories(fresh);
				maker.make(fresh);
				Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
			}
			return ready;
		}
	}

	static void delete(Path directory) throws IOException {
		if (!Files.exists(directory)) {
			return;
		}
		try (var files = Files.walk(directory)) {
			for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
				Files.delete(file);
			}
		}
	}

	/** Fills an empty directory. */
	interface Maker {

		void make(Path directory) throws IOException;

	}

}
