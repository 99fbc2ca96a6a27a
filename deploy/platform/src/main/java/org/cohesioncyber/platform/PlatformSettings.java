package org.cohesioncyber.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What to start and where.
 *
 * @param dataDirectory holds data, logs and secrets of all parts
 * @param parts the parts started at once; Keycloak brings PostgreSQL
 * @param cacheDirectory holds unpacked distributions, shared by all data directories
 * @param realms directories of the realm files that a fresh Keycloak imports
 * @param realmVariables values for the {@code ${…}} placeholders of the realm files
 * @param usualPorts whether each part first tries its well-known port
 * @param console receives the progress lines
 */
public record PlatformSettings(Path dataDirectory, Set<Part> parts, Path cacheDirectory, List<Path> realms,
		Map<String, String> realmVariables, boolean usualPorts, Consumer<String> console) {

	public PlatformSettings {
		dataDirectory = dataDirectory.toAbsolutePath().normalize();
		parts = Set.copyOf(parts);
		realms = List.copyOf(realms);
		realmVariables = Map.copyOf(realmVariables);
	}

	/** All parts on their usual ports, progress on standard output. */
	public static PlatformSettings of(Path dataDirectory) {
		return new PlatformSettings(dataDirectory, EnumSet.allOf(Part.class), defaultCache(), List.of(), Map.of(), true,
				System.out::println);
	}

	/** Only these parts. */
	public PlatformSettings only(Part... wanted) {
		return new PlatformSettings(this.dataDirectory, Set.copyOf(List.of(wanted)), this.cacheDirectory, this.realms,
				this.realmVariables, this.usualPorts, this.console);
	}

	/** Any free port, never the well-known ones. */
	public PlatformSettings anyPorts() {
		return new PlatformSettings(this.dataDirectory, this.parts, this.cacheDirectory, this.realms,
				this.realmVariables, false, this.console);
	}

	/** Realm files to import, with the values of their placeholders. */
	public PlatformSettings realms(List<Path> directories, Map<String, String> variables) {
		return new PlatformSettings(this.dataDirectory, this.parts, this.cacheDirectory, directories, variables,
				this.usualPorts, this.console);
	}

	/** Another place for the progress lines. */
	public PlatformSettings console(Consumer<String> lines) {
		return new PlatformSettings(this.dataDirectory, this.parts, this.cacheDirectory, this.realms,
				this.realmVariables, this.usualPorts, lines);
	}

	/** Another place for unpacked distributions. */
	public PlatformSettings cache(Path directory) {
		return new PlatformSettings(this.dataDirectory, this.parts, directory, this.realms, this.realmVariables,
				this.usualPorts, this.console);
	}

	private static Path defaultCache() {
		if (Account.current().isRoot()) {
			// Not root's home: the account PostgreSQL may have to run under must reach
			// it.
			return Path.of("/var/cache/cohesion-cyber");
		}
		var xdg = System.getenv("XDG_CACHE_HOME");
		if (xdg != null && Files.isDirectory(Path.of(xdg))) {
			return Path.of(xdg, "cohesion-cyber");
		}
		return Path.of(System.getProperty("user.home"), ".cache", "cohesion-cyber");
	}

}
