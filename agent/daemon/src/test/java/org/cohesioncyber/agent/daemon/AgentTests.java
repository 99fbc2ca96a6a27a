package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.agent.daemon.config.ConfigReader;
import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.protocol.DeliveredAlert;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.agent.daemon.Eventually.eventually;

class AgentTests {

	@TempDir
	Path directory;

	private final FakeHub hub;

	AgentTests() throws IOException {
		this.hub = new FakeHub();
	}

	@BeforeEach
	void enrol() throws IOException {
		this.hub.enrolled(home());
		Files.writeString(home().configuration(),
				"heartbeat.seconds = 1\nsource.core.kind = suricata-eve\n" + "source.core.path = " + eve() + "\n");
		Files.createFile(eve());
	}

	@AfterEach
	void stop() {
		this.hub.close();
	}

	@Test
	void sendsWhatTheSourceWritesInOrder() throws Exception {
		try (Agent _ = start()) {
			write(EveLines.flow(1) + EveLines.alert(1) + "not json\n" + EveLines.alert(2));
			eventually("two alerts", () -> this.hub.alerts.size() == 2);
			eventually("a heartbeat that counts them", () -> !this.hub.heartbeats.isEmpty()
					&& this.hub.heartbeats.getLast().sources().getFirst().alerts() == 2);
		}
		assertThat(this.hub.inOrder).extracting(ObservedAlert::title).containsExactly("Alert 1", "Alert 2");
		assertThat(this.hub.heartbeats.getLast().sources().getFirst().malformed()).isOne();
		assertThat(this.hub.heartbeats.getLast().sources().getFirst().skipped()).isOne();
		assertThat(AgentStatus.read(home()).orElseThrow().sent()).isEqualTo(2);
	}

	@Test
	void keepsWhatItObservesWhileTheHubIsAway() throws Exception {
		this.hub.failure = 503;
		try (Agent _ = start()) {
			write(EveLines.alert(1));
			eventually("the alert waits", () -> spooled() == 1);
		}
		try (Agent _ = start()) {
			write(EveLines.alert(2));
			eventually("both wait", () -> spooled() == 2);
			this.hub.failure = 0;
			eventually("both arrive", () -> this.hub.alerts.size() == 2);
		}
		assertThat(this.hub.inOrder).extracting(ObservedAlert::title).containsExactly("Alert 1", "Alert 2");
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 404, 429, 405, 302 })
	void setsNothingAsideBecauseTheHubIsOutOfOrder(int status) throws Exception {
		this.hub.failure = status;
		try (Agent _ = start()) {
			write(EveLines.alert(1) + EveLines.alert(2));
			eventually("both wait", () -> spooled() == 2);
			this.hub.failure = 0;
			eventually("both arrive", () -> this.hub.alerts.size() == 2);
		}
		assertThat(home().refused()).doesNotExist();
	}

	@Test
	void isUnderstoodThreeDaysOffAndWithALostSession() throws Exception {
		try (Agent _ = start()) {
			eventually("a heartbeat", () -> !this.hub.heartbeats.isEmpty());
			this.hub.forgetSessions();
			int before = this.hub.heartbeats.size();
			eventually("another under a new session", () -> this.hub.heartbeats.size() > before);
		}
	}

	@Test
	void sendsNothingOnceRevokedAndLosesNothing() throws Exception {
		try (Agent _ = start()) {
			eventually("a heartbeat", () -> !this.hub.heartbeats.isEmpty());
			this.hub.revokeAll();
			write(EveLines.alert(1));
			eventually("the alert waits", () -> spooled() == 1);
		}
		assertThat(this.hub.alerts).isEmpty();
	}

	@Test
	void receivesEachAlertOnceAcrossRestarts() throws Exception {
		publish(11);
		publish(12);
		try (Agent _ = start()) {
			eventually("two received", () -> received() == 2);
		}
		publish(15);
		try (Agent _ = start()) {
			eventually("the third received", () -> received() == 3);
		}
		assertThat(this.hub.resumedAfter).startsWith("0").contains("12");
		assertThat(Files.readAllLines(home().directory().resolve("received.ndjson")))
			.map((line) -> Json.MAPPER.readValue(line, DeliveredAlert.class).number())
			.containsExactly(11L, 12L, 15L);
		assertThat(home().directory().resolve("received").resolve("15-" + this.hub.published.get(2).id() + ".json"))
			.exists();
	}

	private void publish(long number) {
		this.hub.published.add(new DeliveredAlert(UUID.randomUUID(), number, Instant.EPOCH, "Titre", "Résumé",
				Severity.HIGH, "TLP:AMBER", "ACTUAL", null, List.of()));
	}

	private int received() {
		Path log = home().directory().resolve("received.ndjson");
		try {
			return Files.exists(log) ? Files.readAllLines(log).size() : 0;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private long spooled() {
		try {
			return AgentStatus.read(home()).map(AgentStatus::spooled).orElse(-1L);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private Agent start() throws Exception {
		return Agent.start(home(), ConfigReader.read(home().configuration()), Clock.systemUTC());
	}

	private void write(String lines) throws IOException {
		Files.writeString(eve(), lines, StandardOpenOption.APPEND);
	}

	private Path eve() {
		return this.directory.resolve("eve.json");
	}

	private Home home() {
		return new Home(this.directory.resolve("home"));
	}

}
