package org.cohesioncyber.agent.daemon.observe;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.cohesioncyber.agent.daemon.Stop;
import org.cohesioncyber.agent.daemon.config.AgentConfig.SourceConfig;
import org.cohesioncyber.agent.daemon.spool.Spool;
import org.cohesioncyber.agent.protocol.Heartbeat.SourceState;

/** Watches all configured sources, in turn. */
public final class Observer {

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final Duration ROTATION_GRACE = Duration.ofSeconds(2);

	private final List<WatchedFiles> watched;

	public Observer(List<SourceConfig> sources, PrivateKey key, Spool spool, InstantSource clock) {
		this.watched = sources.stream()
			.map((config) -> new WatchedFiles(config, source(config, key), spool, ROTATION_GRACE, clock))
			.toList();
	}

	private static Source source(SourceConfig config, PrivateKey key) {
		AlertIds ids = AlertIds.of(key, config.name());
		return switch (config.kind()) {
			case SURICATA_EVE -> new SuricataEve(config.name(), ids);
		};
	}

	/** Watches until stopped. */
	public void run(Stop stop) throws InterruptedException {
		try {
			while (!stop.isWished()) {
				boolean moved = false;
				for (WatchedFiles each : this.watched) {
					moved |= each.poll();
				}
				if (!moved) {
					stop.await(PAUSE);
				}
			}
		}
		finally {
			this.watched.forEach(WatchedFiles::close);
		}
	}

	public List<SourceState> states() {
		return this.watched.stream().map(WatchedFiles::state).toList();
	}

}
