package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.JarFile;

/**
 * The hub's jar laid out for a quick start: its libraries beside it, and what one run
 * learnt about its classes kept for the next. Made anew when the jar or the JDK changes.
 *
 * @param jar as it was built
 * @param directory where it is laid out
 */
record HubProgram(Path jar, Path directory) {

	private static final int HEAP = 320;

	// Unlike the others it deserves the optimising compiler.
	private static final String OPTIMISED = "-XX:TieredStopAtLevel=4";

	private static final int SECONDS = 60;

	/** The command line of a hub's jar as it is. */
	static List<String> plain(Path jar) {
		return java(List.of(), "-jar", jar.toString()).words();
	}

	/** Lays the jar out if it is not, and throws away what an older one left. */
	void prepare(Consumer<String> console) throws IOException {
		var key = this.directory.resolve("key");
		if (!Files.exists(key) || !Files.readString(key).equals(key())) {
			Cache.delete(this.directory);
			Files.createDirectories(this.directory);
			if (isSpringBoot()) {
				extract();
			}
			Files.writeString(key, key());
		}
		if (Files.exists(learnt()) && !isUsable()) {
			console.accept("ce qu'un démarrage avait appris ne convient plus (%s) : le suivant l'apprend de nouveau"
				.formatted(log()));
			Files.delete(learnt());
		}
	}

	/** The command line; without what was learnt the hub starts all the same. */
	List<String> words() {
		if (!Files.exists(program())) {
			return plain(this.jar);
		}
		// What it could not learn, of thousands of classes, is nobody's concern.
		var learning = isLearning() ? List.of("-XX:AOTCacheOutput=" + learnt(), "-Xlog:aot=error,cds=error")
				: List.of("-XX:AOTCache=" + learnt());
		return java(learning, "-jar", program().toString()).words();
	}

	boolean isLearning() {
		return Files.exists(program()) && !Files.exists(learnt());
	}

	private boolean isUsable() throws IOException {
		return succeeds(java(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + learnt()), "-cp", program().toString())
			.words("-version"));
	}

	private boolean isSpringBoot() throws IOException {
		try (var opened = new JarFile(this.jar.toFile())) {
			return opened.getEntry("BOOT-INF/") != null;
		}
	}

	// Of what is in it: builds of one commit all bear the same date.
	private String key() throws IOException {
		try (var opened = new JarFile(this.jar.toFile())) {
			var digest = MessageDigest.getInstance("SHA-256");
			opened.stream()
				.map((entry) -> entry.getName() + " " + entry.getCrc() + "\n")
				.forEach((line) -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest()) + " " + System.getProperty("java.vm.version");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Path program() {
		return this.directory.resolve(this.jar.getFileName());
	}

	private Path learnt() {
		return this.directory.resolve("hub.aot");
	}

	private Path log() {
		return this.directory.resolve("log");
	}

	private void extract() throws IOException {
		var words = java(List.of("-Djarmode=tools"), "-jar", this.jar.toString()).words("extract", "--force",
				"--destination", this.directory.toString());
		if (!succeeds(words)) {
			throw new IOException("%s : %s".formatted(this.jar, Files.readString(log())));
		}
	}

	private static JavaCommand java(List<String> options, String... program) {
		var all = new ArrayList<>(List.of(OPTIMISED));
		all.addAll(options);
		return new JavaCommand(HEAP, all, List.of(program));
	}

	private boolean succeeds(List<String> command) throws IOException {
		var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
		try {
			return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroyForcibly();
		}
	}

}
