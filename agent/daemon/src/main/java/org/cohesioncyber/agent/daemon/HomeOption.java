package org.cohesioncyber.agent.daemon;

import java.nio.file.Path;

import org.cohesioncyber.agent.daemon.config.Home;
import picocli.CommandLine.Option;

/** The option every command has that needs the agent's home. */
final class HomeOption {

	@Option(names = "--home", paramLabel = "DIR", description = "The agent's directory (default: ${DEFAULT-VALUE}).",
			defaultValue = "${env:COHESION_AGENT_HOME:-/var/lib/cohesion-agent}")
	private Path directory = Path.of("");

	Home home() {
		return new Home(this.directory.toAbsolutePath().normalize());
	}

}
