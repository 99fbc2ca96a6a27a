package org.cohesioncyber.agent.daemon.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;

import org.cohesioncyber.agent.daemon.Json;
import tools.jackson.core.JacksonException;

/** Who the agent is since its enrolment, for whom it speaks and to which hub. */
public record Identity(URI hub, UUID agentId, UUID organisationId, String organisation) {

	/** Says whether the home belongs to an enrolled agent. */
	public static boolean exists(Home home) {
		return Files.exists(home.identity());
	}

	public static Identity read(Home home) throws IOException {
		try {
			return Json.MAPPER.readValue(Files.readString(home.identity()), Identity.class);
		}
		catch (JacksonException _) {
			throw new IOException(home.identity() + ": unreadable");
		}
	}

	public void write(Home home) throws IOException {
		Home.writeAtomically(home.identity(), Json.MAPPER.writeValueAsString(this) + "\n");
	}

}
