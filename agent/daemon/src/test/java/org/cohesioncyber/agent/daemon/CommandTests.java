package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.cohesioncyber.agent.daemon.config.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTests {

	@TempDir
	Path directory;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private FakeHub hub;

	CommandTests() throws IOException {
		this.hub = new FakeHub();
	}

	@BeforeEach
	void quiet() {
		this.out.getBuffer().setLength(0);
	}

	@AfterEach
	void stop() {
		this.hub.close();
	}

	@Test
	void enrolsOnceAndKeepsTheKeyToItself() throws IOException {
		assertThat(enrol(this.hub.address().toString(), "GOOD-CODE-0001")).isZero();
		assertThat(this.out.toString()).startsWith("agent ").contains("enrolled for Commune de Ker-Avel");
		assertThat(Files.readString(home().configuration())).contains("source.core.kind");
		assertThat(Files.getPosixFilePermissions(home().key())).hasSize(2);

		assertThat(enrol(this.hub.address().toString(), "GOOD-CODE-0001")).isEqualTo(2);
		assertThat(this.err.toString()).contains("already enrolled");
	}

	@Test
	void saysThatTheHubRefusesTheCode() {
		assertThat(enrol(this.hub.address().toString(), "WRONG-CODE-0001")).isEqualTo(3);
		assertThat(this.err.toString()).contains("403 code: unknown or used");
		assertThat(enrol(this.hub.address().toString(), "GOOD-CODE-0001")).isZero();
	}

	@Test
	void saysThatTheHubCannotBeReached() {
		String address = this.hub.address().toString();
		this.hub.close();
		assertThat(enrol(address, "GOOD-CODE-0001")).isEqualTo(4);
		assertThat(this.err.toString()).contains("ConnectException");
	}

	@Test
	void speaksInClearToThisMachineOnly() {
		assertThat(enrol("http://hub.example.org", "GOOD-CODE-0001")).isEqualTo(2);
		assertThat(this.err.toString()).contains("hub: http://hub.example.org (expected: https://");
	}

	@Test
	void stopsAtAnUnknownKeyAndNamesItsLine() throws IOException {
		this.hub.enrolled(home());
		Files.writeString(home().configuration(), "# comment\nheartbeat.seconds = 5\nheartbeat.minutes = 5\n");

		assertThat(execute("run", "--home", this.directory.toString())).isEqualTo(2);
		assertThat(this.err.toString()).contains("agent.properties line 3: unknown key heartbeat.minutes (expected:");
	}

	@Test
	void refusesToRunBeforeEnrolmentAndTwiceInOneHome() throws Exception {
		assertThat(execute("run", "--home", this.directory.toString())).isEqualTo(3);
		assertThat(this.err.toString()).contains("not enrolled");

		this.hub.enrolled(home());
		try (HomeLock _ = HomeLock.take(home())) {
			assertThat(execute("run", "--home", this.directory.toString())).isEqualTo(5);
			assertThat(execute("status", "--home", this.directory.toString())).isZero();
		}
		assertThat(execute("status", "--home", this.directory.toString())).isEqualTo(6);
		assertThat(this.out.toString()).contains("running    no");
	}

	@Test
	void documentsItsExitCodes() {
		assertThat(execute("version")).isZero();
		assertThat(this.out.toString()).contains("protocol 1");
		assertThat(execute("nonsense")).isEqualTo(2);
		assertThat(execute("help")).isZero();
		assertThat(this.out.toString()).contains("Exit codes:").contains("the hub cannot be reached");
	}

	private int enrol(String address, String code) {
		return execute("enrol", "--hub", address, "--code", code, "--name", "Mairie", "--home",
				this.directory.toString());
	}

	private int execute(String... arguments) {
		CommandLine command = Main.commandLine(Clock.systemUTC());
		command.setOut(new PrintWriter(this.out, true)).setErr(new PrintWriter(this.err, true));
		return command.execute(arguments);
	}

	private Home home() {
		return new Home(this.directory);
	}

}
