package org.cohesioncyber.agent.daemon.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.protocol.DeliveredAlert;
import org.cohesioncyber.agent.protocol.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReceivedAlertsTests {

	@TempDir
	Path directory;

	@Test
	void writesAnAlertOnceHoweverOftenItComes() throws IOException {
		ReceivedAlerts received = open();
		received.keep(alert(5));
		received.keep(alert(5));
		received.keep(alert(4));

		assertThat(Files.readAllLines(log())).hasSize(1);
		assertThat(open().last()).isEqualTo(5);
	}

	@Test
	void resumesFromTheLogWhenTheMarkIsBehindAndFromTheMarkWhenTheLogWasTaken() throws IOException {
		open().keep(alert(5));
		Files.writeString(this.directory.resolve("received/.last"), "3");
		assertThat(open().last()).isEqualTo(5);

		Files.writeString(this.directory.resolve("received/.last"), "5");
		Files.delete(log());
		assertThat(open().last()).isEqualTo(5);
	}

	@Test
	void dropsALineACrashLeftUnfinished() throws IOException {
		open().keep(alert(5));
		Files.writeString(log(), "{\"id\":\"cut", StandardOpenOption.APPEND);

		ReceivedAlerts received = open();
		assertThat(received.last()).isEqualTo(5);
		received.keep(alert(6));
		assertThat(Files.readAllLines(log())).hasSize(2).noneMatch((line) -> line.contains("cut"));
	}

	private ReceivedAlerts open() throws IOException {
		return ReceivedAlerts.open(new Home(this.directory));
	}

	private Path log() {
		return this.directory.resolve("received.ndjson");
	}

	private static DeliveredAlert alert(long number) {
		return new DeliveredAlert(UUID.randomUUID(), number, Instant.EPOCH, "Titre", "", Severity.LOW, "TLP:GREEN",
				"ACTUAL", "Commune de Ker-Avel", List.of());
	}

}
