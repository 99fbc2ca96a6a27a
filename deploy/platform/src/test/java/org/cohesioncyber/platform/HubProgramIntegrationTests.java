package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HubProgramIntegrationTests {

	@TempDir
	private Path directory;

	private final List<String> console = new ArrayList<>();

	private HubProgram program;

	@BeforeEach
	void layOut() throws IOException {
		this.program = program(StandInProgram.jar(this.directory, "BOOT-INF/"));
	}

	@Test
	void learnsAtTheFirstEndAndRemembersAtTheNextStart() throws Exception {
		assertThat(this.program.isLearning()).isTrue();
		assertThat(run()).contains("ran");
		this.program.prepare(this.console::add);
		assertThat(this.program.isLearning()).isFalse();
		assertThat(this.program.words()).anyMatch((word) -> word.startsWith("-XX:AOTCache="));
		assertThat(run()).contains("ran");
		assertThat(this.console).isEmpty();
	}

	@Test
	void learnsAnewForAnotherJar() throws Exception {
		run();
		var date = Files.getLastModifiedTime(this.program.jar());
		StandInProgram.jar(this.directory, "BOOT-INF/", "BOOT-INF/more/");
		Files.setLastModifiedTime(this.program.jar(), date);
		this.program.prepare(this.console::add);
		assertThat(this.program.isLearning()).isTrue();
	}

	@Test
	void saysSoAndLearnsAnewWhenWhatItLearntIsSpoilt() throws Exception {
		run();
		var learnt = this.directory.resolve("laid-out/hub.aot");
		try (var channel = Files.newByteChannel(learnt, StandardOpenOption.WRITE)) {
			channel.truncate(Files.size(learnt) / 2);
		}
		this.program.prepare(this.console::add);
		assertThat(this.console).singleElement().asString().contains("ne convient plus");
		assertThat(this.program.isLearning()).isTrue();
		assertThat(run()).contains("ran");
	}

	@Test
	void runsAnyOtherJarAsItIs() throws Exception {
		var plain = program(StandInProgram.jar(this.directory));
		assertThat(plain.words()).isEqualTo(HubProgram.plain(plain.jar()));
		assertThat(plain.isLearning()).isFalse();
	}

	private HubProgram program(Path jar) throws IOException {
		var made = new HubProgram(jar, this.directory.resolve("laid-out"));
		made.prepare(this.console::add);
		return made;
	}

	private String run() throws Exception {
		var process = new ProcessBuilder(this.program.words()).redirectErrorStream(true).start();
		var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

}
