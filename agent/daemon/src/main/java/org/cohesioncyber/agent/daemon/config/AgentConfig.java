package org.cohesioncyber.agent.daemon.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that can be set about an agent, read once at the start. */
public record AgentConfig(Optional<ProxySettings> proxy, SpoolLimits spool, Duration heartbeat, boolean receive,
		List<SourceConfig> sources) {

	/** The proxy to go through; none is used unless it is named here. */
	public record ProxySettings(String host, int port, Optional<Credentials> credentials) {
	}

	/** Name and password for the proxy. */
	public record Credentials(String user, String password) {

		@Override
		public String toString() {
			return "Credentials[user=" + this.user + "]";
		}

	}

	/** How much may wait while the hub is away. */
	public record SpoolLimits(long alerts) {
	}

	/**
	 * One thing to watch: its name, what it is and where; the path's last part may be a
	 * pattern.
	 */
	public record SourceConfig(String name, Kind kind, Path path) {
	}

	/** The kinds of source. */
	public enum Kind {

		/** Suricata's EVE log, one JSON object per line. */
		SURICATA_EVE("suricata-eve");

		private final String key;

		Kind(String key) {
			this.key = key;
		}

		public String key() {
			return this.key;
		}

	}

}
