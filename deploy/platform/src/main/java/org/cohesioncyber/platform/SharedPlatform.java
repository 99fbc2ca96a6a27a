package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The one platform of a build: the first test that needs it starts a {@link Keeper} with
 * fresh data below the top's {@code target}, those of other modules find it there, and it
 * ends with the Maven that runs them. Outside of Maven it ends with this JVM.
 */
public final class SharedPlatform {

	// Until a test says where its hub listens.
	private static final String ANYWHERE = "http://localhost:8080";

	private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final int HEAP = 96;

	private static @Nullable Platform platform;

	private SharedPlatform() {
	}

	/** The shared platform with at least these parts running. */
	public static synchronized Platform get(Part... parts) {
		var known = platform;
		if (known == null) {
			var top = top();
			known = join(build(ProcessHandle.current()), top.resolve("target/platform"), top);
			platform = known;
		}
		known.require(Set.of(parts));
		return known;
	}

	/** The Maven that runs a process, or the process itself. */
	static ProcessHandle build(ProcessHandle process) {
		return Stream.iterate(process.parent(), (parent) -> parent.isPresent(), (parent) -> parent.get().parent())
			.map((parent) -> parent.orElseThrow())
			.filter((parent) -> Stream.of(parent.info().arguments().orElse(new String[0])).anyMatch(MAVEN::equals))
			.findFirst()
			.orElse(process);
	}

	static PlatformSettings settings(Path directory, Path top) {
		var realms = top.resolve("deploy/keycloak");
		return PlatformSettings.of(directory)
			.only()
			.anyPorts()
			.realms(List.of(realms, realms.resolve("demonstration")),
					Map.of("COHESION_PUBLIC_URL", ANYWHERE, "COHESION_HUB_INTERNAL_URL", ANYWHERE));
	}

	/** The platform of a build, started if it is not there. */
	static Platform join(ProcessHandle build, Path platforms, Path top) {
		var directory = platforms.resolve("build-" + build.pid());
		try {
			Files.createDirectories(platforms);
			// One at a time: of two modules that build beside each other, one starts it.
			try (var channel = FileChannel.open(platforms.resolve("joining"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); var turn = channel.lock()) {
				var keeper = KeeperLine.find(directory);
				if (keeper.isEmpty() && turn.isValid()) {
					clean(platforms);
					start(directory, build, top);
				}
				return Platform.keptBy(keeper.or(() -> KeeperLine.find(directory)).orElseThrow(),
						settings(directory, top));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void start(Path directory, ProcessHandle build, Path top) throws IOException {
		var log = directory.resolveSibling("keeper.log");
		var java = new JavaCommand(HEAP, List.of(),
				List.of("-cp", System.getProperty("java.class.path"), Keeper.class.getName()));
		// A session of its own: it ends with the build and in good order, not at Ctrl-C.
		var words = new ArrayList<>(List.of("setsid"));
		words.addAll(java.words(directory.toString(), String.valueOf(build.pid()), top.toString()));
		var keeper = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.redirectOutput(log.toFile())
			.start();
		var end = System.nanoTime() + PATIENCE.toNanos();
		while (KeeperLine.find(directory).isEmpty()) {
			if (!keeper.isAlive() || System.nanoTime() > end) {
				throw new PlatformException("La plateforme des essais ne démarre pas : " + Files.readString(log));
			}
			Readiness.pause();
		}
	}

	// What earlier builds left, but not what another one is using now.
	private static void clean(Path platforms) throws IOException {
		try (var builds = Files.newDirectoryStream(platforms, Files::isDirectory)) {
			for (var build : builds) {
				try (var held = DataDirectory.hold(build)) {
					Cache.delete(held.root());
				}
				catch (PlatformException ex) {
					continue;
				}
			}
		}
	}

	/** The top of the checkout we run in. */
	static Path top() {
		return Stream.iterate(Path.of("").toAbsolutePath(), (directory) -> directory != null, Path::getParent)
			.filter((directory) -> Files.isDirectory(directory.resolve("deploy/keycloak")))
			.findFirst()
			.orElseThrow(() -> new PlatformException("deploy/keycloak manque : lancer les essais dans le dépôt"));
	}

}
