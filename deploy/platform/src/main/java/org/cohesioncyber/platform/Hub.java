package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The hub itself, as one more child beside its servers. */
public final class Hub extends Server {

	private static final int USUAL_PORT = 8080;

	private static final int USUAL_MANAGEMENT_PORT = 8081;

	private final Path jar;

	private final Map<String, String> environment;

	private final int managementPort;

	private @Nullable HubProgram quick;

	Hub(Path jar, Map<String, String> environment, Site site) {
		super("Hub", "hub", USUAL_PORT, site);
		this.jar = jar;
		this.environment = Map.copyOf(environment);
		this.managementPort = site.ports().choose("Hub (gestion)", USUAL_MANAGEMENT_PORT);
	}

	/** From now on each run learns for the next how to start sooner. */
	Hub learning() {
		this.quick = new HubProgram(this.jar.toAbsolutePath(), directory().resolve("program"));
		return this;
	}

	/** Whether this run's end takes longer, because what it learnt is written then. */
	boolean isLearning() {
		var quick = this.quick;
		return quick != null && quick.isLearning();
	}

	/** Where the hub answers on this machine. */
	public URI uri() {
		return URI.create("http://localhost:" + port());
	}

	/** What people type; another address than ours when something stands in front. */
	String publicUrl() {
		return this.environment.getOrDefault("COHESION_PUBLIC_URL", uri().toString());
	}

	@Override
	void install() throws IOException {
		if (!Files.isRegularFile(this.jar)) {
			throw new IOException(this.jar + " manque : construire d'abord (mvn -DskipTests package)");
		}
		Files.createDirectories(keys().getParent());
		var quick = this.quick;
		if (quick != null) {
			quick.prepare(this::say);
		}
	}

	@Override
	ChildProcess.Command command() {
		var quick = this.quick;
		var words = (quick != null) ? quick.words() : HubProgram.plain(this.jar);
		return new ChildProcess.Command(words, variables(), "TERM");
	}

	@Override
	void probe() throws IOException, InterruptedException {
		Http.get(uri().resolve("/readyz"));
	}

	@Override
	void settle() {
		// Its schema and its demonstration are its own affair.
	}

	private Map<String, String> variables() {
		var variables = new HashMap<>(this.environment);
		variables.put("COHESION_PUBLIC_URL", publicUrl());
		variables.put("SERVER_PORT", String.valueOf(port()));
		variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(this.managementPort));
		if (!variables.containsKey("COHESION_KEYS_FILE")) {
			variables.put("COHESION_KEYS_FILE", keys().toString());
			variables.put("COHESION_KEYS_CREATE", "true");
		}
		return variables;
	}

	private Path keys() {
		return this.site.data().root().resolve("keys").resolve("keyring.json");
	}

}
