package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log and the files it was rotated into: they stand beside it and begin with its name.
 */
final class RotatedFiles {

	private static final List<String> COMPRESSED = List.of(".gz", ".xz", ".zst", ".bz2", ".lz4");

	private final Path path;

	RotatedFiles(Path path) {
		this.path = path.toAbsolutePath();
	}

	/** All files, the one with the given key first. */
	List<Path> startingWith(String key) throws IOException {
		return all().stream()
			.sorted(Comparator.comparing((Aged file) -> !file.key().equals(key)))
			.map(Aged::path)
			.toList();
	}

	/** The files written after the one with the given key, oldest first. */
	List<Path> after(String key) throws IOException {
		List<Aged> all = all();
		int found = indexOf(all, key);
		return (found < 0) ? List.of() : all.subList(found + 1, all.size()).stream().map(Aged::path).toList();
	}

	private static int indexOf(List<Aged> all, String key) {
		return all.stream().map(Aged::key).toList().indexOf(key);
	}

	private List<Aged> all() throws IOException {
		List<Aged> aged = new ArrayList<>();
		String name = this.path.getFileName().toString();
		Path directory = this.path.getParent();
		if (directory == null || !Files.isDirectory(directory)) {
			return aged;
		}
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.filter((each) -> isOurs(each.getFileName().toString(), name)).toList()) {
				add(aged, file);
			}
		}
		aged.sort(Comparator.comparing((Aged file) -> file.path().equals(this.path))
			.thenComparing(Aged::modified)
			.thenComparing((file) -> file.path().toString(), Comparator.reverseOrder()));
		return aged;
	}

	private static boolean isOurs(String file, String name) {
		boolean rotation = file.startsWith(name + ".") || file.startsWith(name + "-");
		return file.equals(name) || (rotation && COMPRESSED.stream().noneMatch(file::endsWith));
	}

	private static void add(List<Aged> aged, Path file) throws IOException {
		try {
			if (Files.isRegularFile(file)) {
				aged.add(new Aged(file, TailPosition.key(file), Files.getLastModifiedTime(file)));
			}
		}
		catch (NoSuchFileException _) {
			// Rotated away between listing and looking: it is seen under its next name.
		}
	}

	private record Aged(Path path, String key, FileTime modified) {
	}

}
