package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Processes that only sleep stand for builds. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeeperIntegrationTests {

	private Path platforms = Path.of("target/keepers").toAbsolutePath();

	private Process build;

	@BeforeEach
	void begin(TestInfo test) throws IOException {
		this.platforms = this.platforms.resolve(test.getDisplayName().replaceAll("\\W", ""));
		this.build = new ProcessBuilder("sleep", "600").start();
	}

	@AfterEach
	void end() {
		this.build.destroyForcibly();
	}

	@Test
	void modulesOfOneBuildShareOnePlatformThatEndsWithTheBuild() throws Exception {
		var first = join(this.build);
		first.require(Set.of(Part.POSTGRES));
		var second = join(this.build);
		second.require(Set.of(Part.POSTGRES));
		assertThat(second.postgres().port()).isEqualTo(first.postgres().port());
		var processes = first.postgres().processes().toList();
		assertThat(second.postgres().processes()).contains(processes.getFirst());
		second.postgres().connect("cohesion_web", "cohesion").close();
		this.build.destroyForcibly();
		for (var process : processes) {
			process.onExit().get(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void oneModuleKillsAPartAndTheOtherSeesItComeBackWhereItWas() throws Exception {
		var first = join(this.build);
		first.require(Set.of(Part.POSTGRES));
		var second = join(this.build);
		second.require(Set.of(Part.POSTGRES));
		var port = first.postgres().port();
		first.postgres().kill();
		assertThat(second.postgres().isRunning()).isFalse();
		second.postgres().start();
		assertThat(first.postgres().isRunning()).isTrue();
		assertThat(first.postgres().port()).isEqualTo(port);
		first.postgres().connect("cohesion_web", "cohesion").close();
	}

	@Test
	void whatALaterBuildFindsOfAKeeperThatIsGoneItReplaces() throws Exception {
		var first = join(this.build);
		first.require(Set.of(Part.POSTGRES));
		var directory = this.platforms.resolve("build-" + this.build.pid());
		var processes = first.postgres().processes().toList();
		keeper().destroyForcibly();
		for (var process : processes) {
			process.onExit().get(30, TimeUnit.SECONDS);
		}
		assertThat(directory.resolve("keeper.properties")).exists();
		assertThat(KeeperLine.find(directory)).isEmpty();
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> first.require(Set.of(Part.KAFKA)));
		var second = join(this.build);
		second.require(Set.of(Part.POSTGRES));
		second.postgres().connect("cohesion_web", "cohesion").close();
	}

	@Test
	void twoBuildsHaveOneEachAndNeitherSweepsTheOthersAway() throws Exception {
		var other = new ProcessBuilder("sleep", "600").start();
		try {
			var ours = join(this.build);
			ours.require(Set.of(Part.POSTGRES));
			var theirs = join(other);
			theirs.require(Set.of(Part.POSTGRES));
			assertThat(theirs.postgres().port()).isNotEqualTo(ours.postgres().port());
			ours.postgres().connect("cohesion_web", "cohesion").close();
			assertThatExceptionOfType(java.sql.SQLException.class).isThrownBy(() -> java.sql.DriverManager
				.getConnection(ours.postgres().jdbcUrl(), "cohesion_web", theirs.postgres().password("cohesion_web")));
		}
		finally {
			other.destroyForcibly();
		}
	}

	@Test
	void aStrangerIsNotObeyed() {
		join(this.build).require(Set.of(Part.POSTGRES));
		var line = KeeperLine.find(this.platforms.resolve("build-" + this.build.pid())).orElseThrow();
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> new KeeperLine(line.port(), "guess").tell(Keeper.Request.KILL, Part.POSTGRES))
			.withMessageContaining("wrong secret");
	}

	@Test
	void theBuildOfAProcessIsTheMavenAboveIt() throws Exception {
		var maven = new ProcessBuilder("sh", "-c", "sleep 600 & wait",
				"org.codehaus.plexus.classworlds.launcher.Launcher")
			.start();
		try {
			var child = Optional.<ProcessHandle>empty();
			while (child.isEmpty()) {
				child = maven.children().findFirst();
			}
			assertThat(SharedPlatform.build(child.get())).isEqualTo(maven.toHandle());
			child.get().destroyForcibly();
		}
		finally {
			maven.destroyForcibly();
		}
	}

	private Platform join(Process process) {
		return SharedPlatform.join(process.toHandle(), this.platforms, SharedPlatform.top());
	}

	private ProcessHandle keeper() throws IOException {
		var holder = Files.readString(this.platforms.resolve("build-" + this.build.pid()).resolve("holder"));
		return ProcessHandle.of(Long.parseLong(List.of(holder.split("\\D+")).get(1))).orElseThrow();
	}

}
