package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.protocol.Heartbeat.SourceState;
import tools.jackson.core.JacksonException;

/** What a running agent says of itself, for `status` to read. */
record AgentStatus(Instant startedAt, Instant writtenAt, boolean hubAvailable, long spooled, long dropped, long sent,
		long refused, long received, List<SourceState> sources) {

	static Optional<AgentStatus> read(Home home) throws IOException {
		if (!Files.exists(home.status())) {
			return Optional.empty();
		}
		try {
			return Optional.of(Json.MAPPER.readValue(Files.readString(home.status()), AgentStatus.class));
		}
		catch (JacksonException _) {
			return Optional.empty();
		}
	}

	void write(Home home) throws IOException {
		Home.writeAtomically(home.status(), Json.MAPPER.writeValueAsString(this) + "\n");
	}

}
