package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import org.cohesioncyber.agent.daemon.EveLines;
import org.cohesioncyber.agent.daemon.config.AgentConfig.Kind;
import org.cohesioncyber.agent.daemon.config.AgentConfig.SourceConfig;
import org.cohesioncyber.agent.daemon.spool.Spool;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedFilesTests {

	private static final Ed25519Keys KEYS = Ed25519Keys.generate();

	@TempDir
	Path directory;

	@Test
	void followsEveryFileThatFitsThePatternEachFromWhereItWasLeft() throws IOException {
		Files.writeString(this.directory.resolve("a.json"), EveLines.alert(1) + EveLines.flow(1));
		Files.writeString(this.directory.resolve("b.json"), EveLines.alert(2));
		Files.writeString(this.directory.resolve("c.txt"), EveLines.alert(3));
		try (Spool spool = spool()) {
			assertThat(pollAll(spool)).isEqualTo(2);
			Files.writeString(this.directory.resolve("d.json"), EveLines.alert(4));
			assertThat(pollAll(spool)).isEqualTo(3);
			assertThat(pollAll(spool)).isEqualTo(3);
		}
	}

	@Test
	void stopsForTheSpoolInTheMiddleOfABigFileAndLosesNothing() throws IOException {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < 5000; i++) {
			lines.append(EveLines.alert(i)).append(EveLines.flow(i));
		}
		Files.writeString(this.directory.resolve("a.json"), lines);
		try (Spool spool = spool()) {
			WatchedFiles once = watch(spool);
			assertThat(once.poll()).isTrue();
			assertThat(spool.size()).isBetween(500L, 4999L);
			once.close();
			assertThat(pollAll(spool)).isEqualTo(5000);
		}
	}

	private long pollAll(Spool spool) {
		WatchedFiles watched = watch(spool);
		while (watched.poll()) {
			assertThat(watched.state().malformed()).isZero();
		}
		watched.close();
		return spool.size();
	}

	private WatchedFiles watch(Spool spool) {
		SourceConfig config = new SourceConfig("core", Kind.SURICATA_EVE, this.directory.resolve("*.json"));
		return new WatchedFiles(config, new SuricataEve("core", AlertIds.of(KEYS.privateKey(), "core")), spool,
				Duration.ZERO, InstantSource.system());
	}

	private Spool spool() throws IOException {
		return Spool.open(this.directory.resolve("spool.mv"), 100_000);
	}

}
