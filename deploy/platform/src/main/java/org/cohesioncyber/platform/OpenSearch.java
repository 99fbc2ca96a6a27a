package org.cohesioncyber.platform;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** OpenSearch: one node that is its own cluster. */
public final class OpenSearch extends Server {

	private static final int HEAP = 512;

	private final int transportPort;

	OpenSearch(Site site) {
		super(Part.OPENSEARCH, site);
		this.transportPort = site.ports().any();
	}

	/** The address of its HTTP interface. */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + port());
	}

	@Override
	void install() throws IOException {
		Files.createDirectories(configuration());
		Files.writeString(configuration().resolve("opensearch.yml"), """
				network.host: 127.0.0.1
				transport.port: %d
				discovery.type: single-node
				# A developer's disk is often nearly full; the node would turn read-only.
				cluster.routing.allocation.disk.threshold_enabled: false
				""".formatted(this.transportPort));
		Files.writeString(configuration().resolve("log4j2.properties"), """
				appender.console.type = Console
				appender.console.name = console
				appender.console.layout.type = PatternLayout
				appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
				rootLogger.level = info
				rootLogger.appenderRef.console.ref = console
				""");
	}

	@Override
	ChildProcess.Command command() {
		var classPath = ourselves() + File.pathSeparator + PartFiles.of(Part.OPENSEARCH).classPath();
		var java = new JavaCommand(HEAP, List.of(), List.of("-cp", classPath, OpenSearchLauncher.class.getName()));
		// The runner adds the number of the node to the base port.
		return new ChildProcess.Command(
				java.words("-numOfNode", "1", "-baseHttpPort", String.valueOf(port() - 1), "-clusterName", "cohesion",
						"-basePath", directory().toString(), "-confPath", configuration().toString(), "-dataPath",
						directory().resolve("data").toString(), "-logsPath", directory().resolve("logs").toString()));
	}

	@Override
	void probe() throws IOException, InterruptedException {
		Http.get(uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"));
	}

	@Override
	void settle() {
		// Indices belong to the hub.
	}

	private Path configuration() {
		return directory().resolve("configuration");
	}

	private static Path ourselves() {
		try {
			return Path.of(OpenSearchLauncher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
