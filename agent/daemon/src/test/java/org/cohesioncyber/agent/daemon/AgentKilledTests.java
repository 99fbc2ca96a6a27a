package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.agent.daemon.Eventually.eventually;

class AgentKilledTests {

	private static final int ROUNDS = Boolean.getBoolean("long") ? 100 : 6;

	private static final int LINES = 300;

	@TempDir
	Path directory;

	@Test
	void losesAndDoublesNothingWhenKilledAtAnyMoment() throws Exception {
		Random random = new Random(20261122);
		try (FakeHub hub = new FakeHub()) {
			hub.slowness = Duration.ofMillis(40);
			Home home = hub.enrolled(new Home(this.directory.resolve("home")));
			Path eve = this.directory.resolve("eve.json");
			Files.writeString(home.configuration(),
					"source.core.kind = suricata-eve\nsource.core.path = " + eve + "\nreceive = false\n");
			for (int round = 0; round < ROUNDS; round++) {
				Process agent = start(home);
				hub.lostAnswers = random.nextInt(2);
				append(eve, round * LINES, random);
				agent.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS);
				agent.destroyForcibly().waitFor();
			}
			Process agent = start(home);
			try {
				eventually("every alert arrives", () -> hub.alerts.size() == ROUNDS * LINES);
			}
			finally {
				agent.destroyForcibly().waitFor();
			}
			assertThat(hub.inOrder).extracting(ObservedAlert::title)
				.containsExactlyElementsOf(
						IntStream.range(0, ROUNDS * LINES).mapToObj((number) -> "Alert " + number).toList());
		}
	}

	private static void append(Path eve, int first, Random random) throws IOException {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < LINES; i++) {
			lines.append(EveLines.alert(first + i)).append(EveLines.flow(i));
		}
		int cut = random.nextInt(lines.length());
		Files.writeString(eve, lines.substring(0, cut), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		Files.writeString(eve, lines.substring(cut), StandardOpenOption.APPEND);
	}

	private Process start(Home home) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "-cp", System.getProperty("java.class.path"),
				Main.class.getName(), "run", "--home", home.directory().toString())
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("agent.log").toFile())
			.start();
	}

}
