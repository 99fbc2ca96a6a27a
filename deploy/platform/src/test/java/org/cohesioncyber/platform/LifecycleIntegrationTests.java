package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LifecycleIntegrationTests {

	private Path directory = Path.of("target/lifecycle");

	@BeforeEach
	void freshDirectory(TestInfo test) throws IOException {
		this.directory = this.directory.resolve(test.getDisplayName().replaceAll("\\W", ""));
		Cache.delete(this.directory);
	}

	@Test
	void partsEndWithAKilledParentAndTheirDataRemain() throws Exception {
		try (var holder = new HolderProcess(this.directory, Part.POSTGRES, Part.KAFKA)) {
			var parts = holder.awaitReady();
			assertThat(parts).hasSizeGreaterThan(2).allMatch(ProcessHandle::isAlive);
			holder.process().destroyForcibly();
			for (var part : parts) {
				part.onExit().get(30, TimeUnit.SECONDS);
			}
		}
		try (var platform = Platform.start(settings(Part.POSTGRES))) {
			assertThat(platform.postgres().isRunning()).isTrue();
		}
	}

	@Test
	void aStoppedParentStopsItsPartsInGoodOrder() throws Exception {
		try (var holder = new HolderProcess(this.directory, Part.POSTGRES)) {
			var parts = holder.awaitReady();
			holder.process().destroy();
			holder.process().onExit().get(30, TimeUnit.SECONDS);
			assertThat(parts).noneMatch(ProcessHandle::isAlive);
		}
		assertThat(Files.readString(this.directory.resolve("logs/postgres.log")))
			.contains("received fast shutdown request", "database system is shut down");
	}

	@Test
	void aSecondStartNamesTheHolder() throws Exception {
		try (var holder = new HolderProcess(this.directory, Part.POSTGRES)) {
			holder.awaitReady();
			assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> Platform.start(settings(Part.POSTGRES)))
				.withMessageContaining("déjà utilisé par le processus " + holder.process().pid());
		}
	}

	@Test
	void aRestartFindsItsData() throws SQLException {
		try (var platform = Platform.start(settings(Part.POSTGRES))) {
			write(platform.postgres());
		}
		try (var platform = Platform.start(settings(Part.POSTGRES))) {
			assertThat(read(platform.postgres())).isEqualTo("written");
		}
	}

	@Test
	void aPartThatEndsByItselfStopsAllOfThem() {
		try (var platform = Platform.start(settings(Part.POSTGRES, Part.KAFKA))) {
			platform.postgres().processes().findFirst().orElseThrow().destroyForcibly();
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> platform.ended().get(30, TimeUnit.SECONDS))
				.havingCause()
				.withMessageStartingWith("PostgreSQL s'est arrêté. Fin de son journal")
				.withMessageContaining("ready to accept connections");
			assertThat(platform.kafka().isRunning()).isFalse();
		}
	}

	@Test
	void aPartThatCannotStartStopsTheOthersAndShowsItsLog() throws IOException {
		Platform.start(settings(Part.POSTGRES)).close();
		Files.writeString(this.directory.resolve("postgres/data/postgresql.auto.conf"), "nonsense = on\n");
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> Platform.start(settings(Part.POSTGRES, Part.KAFKA)))
			.withMessageStartingWith("PostgreSQL s'est arrêté. Fin de son journal")
			.withMessageContaining("unrecognized configuration parameter \"nonsense\"");
		DataDirectory.hold(this.directory).close();
	}

	@Test
	void aFrozenServerAnswersNothingUntilItIsResumed() throws SQLException {
		var postgres = SharedPlatform.get(Part.POSTGRES).postgres();
		postgres.freeze();
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> postgres.connect("cohesion_web", "cohesion").close());
		assertThat(postgres.isRunning()).isTrue();
		postgres.resume();
		postgres.connect("cohesion_web", "cohesion").close();
	}

	@Test
	void aKilledServerStartsAgainOnItsPortWithItsData() throws SQLException {
		var postgres = SharedPlatform.get(Part.POSTGRES).postgres();
		var port = postgres.port();
		write(postgres);
		postgres.kill();
		assertThat(postgres.isRunning()).isFalse();
		postgres.start();
		assertThat(postgres.port()).isEqualTo(port);
		assertThat(read(postgres)).isEqualTo("written");
	}

	private PlatformSettings settings(Part... parts) {
		return PlatformSettings.of(this.directory).only(parts).anyPorts();
	}

	private static void write(Postgres postgres) throws SQLException {
		try (var connection = postgres.connect("postgres", "postgres")) {
			PostgresIntegrationTests.execute(connection, "CREATE TABLE note AS SELECT 'written' AS text");
		}
	}

	private static String read(Postgres postgres) throws SQLException {
		try (var connection = postgres.connect("postgres", "postgres")) {
			return PostgresIntegrationTests.text(connection, "SELECT text FROM note");
		}
	}

	/**
	 * A {@link Holder} in a JVM of its own.
	 *
	 * @param process that JVM
	 */
	private record HolderProcess(Process process) implements AutoCloseable {

		HolderProcess(Path directory, Part... parts) throws IOException {
			this(start(directory, parts));
		}

		private static Process start(Path directory, Part... parts) throws IOException {
			var java = new JavaCommand(64, List.of(),
					List.of("-cp", System.getProperty("java.class.path"), Holder.class.getName()));
			var arguments = Stream.concat(Stream.of(directory.toString()), Stream.of(parts).map(Part::name));
			return new ProcessBuilder(java.words(arguments.toArray(String[]::new)))
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
		}

		List<ProcessHandle> awaitReady() throws IOException {
			return this.process.inputReader()
				.lines()
				.takeWhile((line) -> !line.equals("ready"))
				.map((pid) -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
				.toList();
		}

		@Override
		public void close() {
			this.process.destroyForcibly();
		}

	}

}
