package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Random secrets of one data directory, made at first need and kept in a file only its
 * owner reads.
 */
final class Secrets {

	private static final int BYTES = 20;

	private final Path file;

	private final Properties values = new Properties();

	Secrets(Path file) {
		this.file = file;
	}

	synchronized String get(String name) {
		if (!this.values.containsKey(name)) {
			load();
		}
		var known = this.values.getProperty(name);
		if (known != null) {
			return known;
		}
		var bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		var made = HexFormat.of().formatHex(bytes);
		this.values.setProperty(name, made);
		save();
		return made;
	}

	// Another process may have made it meanwhile.
	private void load() {
		try {
			if (Files.exists(this.file)) {
				this.values.load(new StringReader(Files.readString(this.file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void save() {
		try {
			var text = new StringWriter();
			this.values.store(text, null);
			var fresh = this.file.resolveSibling(this.file.getFileName() + ".new");
			Files.deleteIfExists(fresh);
			Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(fresh, text.toString());
			Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
