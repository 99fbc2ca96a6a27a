package org.cohesioncyber.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.cohesioncyber.platform.Hub;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.Platform;
import org.cohesioncyber.platform.PlatformSettings;

/**
 * A hub of our own to be measured: PostgreSQL, the hub's jar as a child process, the
 * demonstration territory, and one enrolled agent for each of its signatories.
 */
final class Stand implements AutoCloseable {

	private static final String ID = "00000000-0000-4000-8000-%012d";

	private static final List<Integer> SIGNATORIES = List.of(1, 2, 3, 4, 6);

	private static final int ALL_SIGNATORIES = 101;

	private final Platform platform;

	private final Hub hub;

	private final HubDatabase database;

	private final List<Agent> agents = new ArrayList<>();

	private Stand(Platform platform, Hub hub) throws SQLException {
		this.platform = platform;
		this.hub = hub;
		this.database = new HubDatabase(platform.postgres());
	}

	static Stand start(Path data, Path jar, Consumer<String> console) throws IOException, SQLException {
		var platform = Platform.start(PlatformSettings.of(data).only(Part.POSTGRES).anyPorts().console(console));
		try {
			var hub = platform.hub(jar, environment(platform));
			hub.start();
			var stand = new Stand(platform, hub);
			stand.enrol();
			Inserts.install(platform.postgres());
			return stand;
		}
		catch (IOException | SQLException | RuntimeException ex) {
			platform.close();
			throw ex;
		}
	}

	/** The hub's jar in this checkout. */
	static Path jar() throws IOException {
		for (var top = Path.of("").toAbsolutePath(); top != null; top = top.getParent()) {
			var target = top.resolve("hub/target");
			if (Files.isDirectory(target)) {
				try (var jars = Files.newDirectoryStream(target, "hub-*-exec.jar")) {
					for (var jar : jars) {
						return jar;
					}
				}
			}
		}
		throw new IOException("hub/target/hub-*-exec.jar: missing (expected: built by mvn package)");
	}

	Platform platform() {
		return this.platform;
	}

	HubDatabase database() {
		return this.database;
	}

	/** One for each organisation; alerts of any of them go to all. */
	List<Agent> agents() {
		return this.agents;
	}

	Hub hub() {
		return this.hub;
	}

	@Override
	public void close() throws SQLException {
		try (this.platform) {
			this.database.close();
		}
	}

	private void enrol() throws IOException, SQLException {
		for (var number : SIGNATORIES) {
			var code = this.database.issueCode(id(number), id(ALL_SIGNATORIES));
			this.agents.add(Agent.enrol(this.hub.uri(), code, "bench-" + number));
		}
	}

	// No Kafka, OpenSearch or Keycloak runs: the hub must do without, and nobody signs
	// in.
	private static Map<String, String> environment(Platform platform) {
		var postgres = platform.postgres();
		return Map.of("COHESION_POSTGRES_URL", postgres.jdbcUrl(), "COHESION_POSTGRES_WEB_PASSWORD",
				postgres.password("cohesion_web"), "COHESION_POSTGRES_WORKER_PASSWORD",
				postgres.password("cohesion_worker"), "COHESION_POSTGRES_MIGRATION_PASSWORD",
				postgres.password("cohesion_migration"), "COHESION_DEMONSTRATION", "true", "COHESION_KEYCLOAK_ISSUER",
				"http://127.0.0.1:9/realms/cohesion", "COHESION_KEYCLOAK_CLIENT_SECRET", "nobody-signs-in",
				"COHESION_KEYCLOAK_ADMIN_CLIENT_SECRET", "nobody-signs-in");
	}

	private static UUID id(int number) {
		return UUID.fromString(ID.formatted(number));
	}

}
