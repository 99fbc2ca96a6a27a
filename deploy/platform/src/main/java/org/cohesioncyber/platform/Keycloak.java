package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with its data in PostgreSQL and the realms of a directory imported at the
 * first start.
 */
public final class Keycloak extends Server {

	private static final int HEAP = 400;

	// What is fixed in the prepared distribution; another list makes another one.
	private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

	private static final List<String> DISTRIBUTION = List.of("bin", "conf", "lib", "providers", "themes");

	private static final List<String> OPTIONS = List.of("-XX:MaxMetaspaceSize=256m", "-Duser.language=en",
			"-Duser.country=US", "--add-opens=java.base/java.util=ALL-UNNAMED",
			"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
			"--add-opens=java.base/java.lang=ALL-UNNAMED",
			"-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
			"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
			// Lets realm files take secrets and addresses from the environment.
			"-Dkeycloak.migration.replace-placeholders=true");

	private final Postgres database;

	private final int managementPort;

	Keycloak(Site site, Postgres database) {
		super(Part.KEYCLOAK, site);
		this.database = database;
		this.managementPort = site.ports().any();
	}

	/** The address people and hubs reach it under. */
	public URI baseUri() {
		return URI.create("http://localhost:" + port());
	}

	/** The issuer of a realm's tokens. */
	public URI issuer(String realm) {
		return baseUri().resolve("/realms/" + realm);
	}

	/** The administrator of the whole server. */
	public String adminUser() {
		return "admin";
	}

	/** The password of {@link #adminUser()}. */
	public String adminPassword() {
		return this.site.secrets().get("keycloak_admin_password");
	}

	/**
	 * The secret of the hub's client, given to realm files as
	 * {@code COHESION_KEYCLOAK_CLIENT_SECRET}.
	 */
	public String clientSecret() {
		return this.site.secrets().get("keycloak_client_secret");
	}

	/**
	 * The secret of the client by which the hub keeps members in step,
	 * {@code COHESION_KEYCLOAK_ADMIN_CLIENT_SECRET}.
	 */
	public String adminClientSecret() {
		return this.site.secrets().get("keycloak_admin_client_secret");
	}

	@Override
	void install() throws IOException {
		var distribution = distribution();
		for (var name : DISTRIBUTION) {
			var link = home().resolve(name);
			Files.createDirectories(home());
			Files.deleteIfExists(link);
			Files.createSymbolicLink(link, distribution.resolve(name));
		}
		Cache.delete(imported());
		Files.createDirectories(imported());
		for (var directory : this.site.settings().realms()) {
			copyRealms(directory, imported());
		}
	}

	@Override
	ChildProcess.Command command() {
		var words = java(home()).words("start", "--optimized", "--import-realm", "--http-enabled=true",
				"--http-host=127.0.0.1", "--http-port=" + port(), "--http-management-port=" + this.managementPort,
				"--hostname=" + baseUri(), "--cache=local", "--db-pool-max-size=20",
				// Being asked before it is ready is no news.
				"--log-level=INFO,io.smallrye.health:error");
		return new ChildProcess.Command(words, environment(), "TERM");
	}

	@Override
	void probe() throws IOException, InterruptedException {
		Http.get(URI.create("http://127.0.0.1:" + this.managementPort + "/health/ready"));
	}

	@Override
	void settle() {
		updateClients(Map.of());
	}

	/**
	 * Tells the realms' clients where the hub is, when that is known only after the
	 * start.
	 */
	public void hubIsAt(URI hub) {
		updateClients(Map.of("COHESION_PUBLIC_URL", hub.toString(), "COHESION_HUB_INTERNAL_URL", hub.toString()));
	}

	// An import leaves an existing realm alone, but ports and addresses may have changed
	// since.
	private void updateClients(Map<String, String> newer) {
		var variables = new HashMap<>(realmVariables());
		variables.putAll(newer);
		var clients = new RealmClients(baseUri(), adminUser(), adminPassword());
		try (var files = Files.newDirectoryStream(imported(), "*-realm.json")) {
			for (var file : files) {
				clients.update(Files.readString(file), variables);
			}
		}
		catch (IOException ex) {
			throw new PlatformException("Keycloak : " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Map<String, String> realmVariables() {
		var variables = new HashMap<>(this.site.settings().realmVariables());
		variables.put("COHESION_KEYCLOAK_CLIENT_SECRET", clientSecret());
		variables.put("COHESION_KEYCLOAK_ADMIN_CLIENT_SECRET", adminClientSecret());
		return variables;
	}

	private Map<String, String> environment() {
		var environment = new HashMap<>(realmVariables());
		environment.put("KC_DB_URL", this.database.jdbcUrl("keycloak"));
		environment.put("KC_DB_USERNAME", "keycloak");
		environment.put("KC_DB_PASSWORD", this.database.password("keycloak"));
		environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", adminUser());
		environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
		return environment;
	}

	private Path distribution() {
		var archive = PartFiles.of(Part.KEYCLOAK).archive();
		var version = archive.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
		return this.site.cache().get(version + "-" + Integer.toHexString(BUILD.hashCode()), (directory) -> {
			say("préparation, une seule fois par version");
			Archives.unpackZip(archive, directory);
			var build = java(directory).words(BUILD.toArray(String[]::new));
			run(build, directory);
		});
	}

	private Path imported() {
		return home().resolve("data/import");
	}

	private Path home() {
		return directory().resolve("home");
	}

	private static void copyRealms(Path from, Path to) throws IOException {
		try (var files = Files.newDirectoryStream(from, "*.json")) {
			for (var file : files) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	private static JavaCommand java(Path home) {
		var options = new ArrayList<>(OPTIONS);
		options.add("-Dkc.home.dir=" + home);
		options.add("-Djboss.server.config.dir=" + home.resolve("conf"));
		return new JavaCommand(HEAP, options, List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(),
				"io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
	}

}
