package org.cohesioncyber.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files Maven resolved for a part: its class path or its archive.
 *
 * @param paths in the order of the class path
 */
record PartFiles(List<Path> paths) {

	static PartFiles of(Part part) {
		var name = "platform-" + part.directory() + ".classpath";
		try (var stream = PartFiles.class.getResourceAsStream("/" + name)) {
			if (stream == null) {
				throw new PlatformException(name + " manque : construire avec Maven (mvn -pl deploy/platform -am)");
			}
			var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
			return new PartFiles(Stream.of(text.split(File.pathSeparator)).map(Path::of).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String classPath() {
		return String.join(File.pathSeparator, this.paths.stream().map(Path::toString).toList());
	}

	/** The single archive of a part that is not a class path. */
	Path archive() {
		return this.paths.getFirst();
	}

}
