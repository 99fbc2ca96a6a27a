package org.cohesioncyber.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what Maven resolved. */
final class Archives {

	private Archives() {
	}

	/** Unpacks the one {@code .txz} that a jar holds. */
	static void unpackTarInJar(Path jar, Path directory) throws IOException {
		try (var zip = new ZipFile(jar.toFile())) {
			var entry = zip.stream()
				.filter((candidate) -> candidate.getName().endsWith(".txz"))
				.findFirst()
				.orElseThrow(() -> new IOException(jar + ": no .txz inside"));
			try (var tar = new TarArchiveInputStream(
					new XZInputStream(new BufferedInputStream(zip.getInputStream(entry))))) {
				for (var item = tar.getNextEntry(); item != null; item = tar.getNextEntry()) {
					unpack(item, tar, inside(directory, item.getName()));
				}
			}
		}
	}

	/** Unpacks a zip without the single directory at its top. */
	static void unpackZip(Path archive, Path directory) throws IOException {
		try (var zip = new ZipFile(archive.toFile())) {
			for (var entry : Collections.list(zip.entries())) {
				var target = inside(directory, entry.getName().substring(entry.getName().indexOf('/') + 1));
				if (entry.isDirectory()) {
					Files.createDirectories(target);
					continue;
				}
				Files.createDirectories(target.getParent());
				try (var content = zip.getInputStream(entry)) {
					Files.copy(content, target);
				}
			}
		}
	}

	private static void unpack(TarArchiveEntry item, InputStream content, Path target) throws IOException {
		if (item.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (item.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(item.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if ((item.getMode() & 0100) != 0) {
			Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	private static Path inside(Path directory, String name) throws IOException {
		var target = directory.resolve(name).normalize();
		if (!target.startsWith(directory)) {
			throw new IOException(name + ": leaves the archive");
		}
		return target;
	}

}
