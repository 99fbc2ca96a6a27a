package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The one platform of a test run: parts start at first demand on free ports, with fresh
 * data below the module's {@code target}, and stop with the JVM.
 */
public final class SharedPlatform {

	// Until a test says where its hub listens.
	private static final String ANYWHERE = "http://localhost:8080";

	private static @Nullable Platform platform;

	private SharedPlatform() {
	}

	/** The shared platform with at least these parts running. */
	public static synchronized Platform get(Part... parts) {
		var known = platform;
		if (known == null) {
			known = Platform.start(settings());
			platform = known;
		}
		known.require(Set.of(parts));
		return known;
	}

	private static PlatformSettings settings() {
		var settings = PlatformSettings.of(freshDirectory()).only().anyPorts();
		var variables = Map.of("COHESION_PUBLIC_URL", ANYWHERE, "COHESION_HUB_INTERNAL_URL", ANYWHERE);
		return realms()
			.map((directory) -> settings.realms(List.of(directory, directory.resolve("demonstration")), variables))
			.orElse(settings);
	}

	private static Path freshDirectory() {
		try {
			var target = Files.createDirectories(Path.of("target", "platform"));
			clean(target);
			return target.resolve("run-" + ProcessHandle.current().pid());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// What earlier runs left, but not what another JVM is using now.
	private static void clean(Path target) throws IOException {
		try (var runs = Files.list(target)) {
			for (var run : (Iterable<Path>) runs::iterator) {
				try (var held = DataDirectory.hold(run)) {
					Cache.delete(held.root());
				}
				catch (PlatformException ex) {
					continue;
				}
			}
		}
	}

	private static Optional<Path> realms() {
		var here = Path.of("").toAbsolutePath();
		return Stream.iterate(here, (directory) -> directory != null, Path::getParent)
			.map((directory) -> directory.resolve("deploy/keycloak"))
			.filter(Files::isDirectory)
			.findFirst();
	}

}
