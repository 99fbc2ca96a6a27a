package org.cohesioncyber.agent.daemon.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one directory of an agent: its key, its configuration, its spool and what it
 * received.
 */
public record Home(Path directory) {

	/** Creates the directory, for its owner only, when it is not there. */
	public void create() throws IOException {
		if (!Files.isDirectory(this.directory)) {
			Files.createDirectories(this.directory,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
	}

	public Path configuration() {
		return this.directory.resolve("agent.properties");
	}

	public Path identity() {
		return this.directory.resolve("identity.json");
	}

	public Path key() {
		return this.directory.resolve("key.pem");
	}

	public Path lock() {
		return this.directory.resolve("agent.lock");
	}

	public Path spool() {
		return this.directory.resolve("spool.mv");
	}

	/** Alerts the hub will never take, each with its reason. */
	public Path refused() {
		return this.directory.resolve("refused.ndjson");
	}

	public Path status() {
		return this.directory.resolve("status.json");
	}

	/** Writes a file so that a reader sees the old content or the new, never a part. */
	public static void writeAtomically(Path file, String content) throws IOException {
		Path draft = file.resolveSibling("." + file.getFileName() + ".part");
		Files.writeString(draft, content, StandardCharsets.UTF_8);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
