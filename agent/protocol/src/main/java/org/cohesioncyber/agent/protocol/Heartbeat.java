package org.cohesioncyber.agent.protocol;

import java.time.Instant;
import java.util.List;

/**
 * A sign of life: what the agent runs, what waits in its spool, what it lost and how its
 * sources do.
 */
public record Heartbeat(String agentVersion, Instant startedAt, long spooled, long dropped, List<SourceState> sources) {

	public Heartbeat {
		Require.line("agentVersion", agentVersion, 1, 60);
		Require.present("startedAt", startedAt);
		Require.between("spooled", spooled, 0, Long.MAX_VALUE);
		Require.between("dropped", dropped, 0, Long.MAX_VALUE);
		sources = Require.list("sources", sources, 50);
	}

	/** One source since the agent started: lines read, and what became of them. */
	public record SourceState(String name, String product, long lines, long alerts, long skipped, long malformed) {

		public SourceState {
			Require.line("name", name, 1, 60);
			Require.line("product", product, 1, 60);
			Require.between("lines", lines, 0, Long.MAX_VALUE);
			Require.between("alerts", alerts, 0, Long.MAX_VALUE);
			Require.between("skipped", skipped, 0, Long.MAX_VALUE);
			Require.between("malformed", malformed, 0, Long.MAX_VALUE);
		}

	}

}
