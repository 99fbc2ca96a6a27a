package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpIntegrationTests {

	private static final String READY = "Cohésion Cyber est prête : ";

	@TempDir
	private Path directory;

	@Test
	void startsTheHubOnServersOfOthersAndStopsItWhenToldTo() throws Exception {
		var up = up(HubVariablesTests.complete(), "--external", "--data", this.directory.resolve("data").toString(),
				"--hub", standInHub().toString());
		var address = up.inputReader(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.startsWith(READY))
			.map((line) -> URI.create(line.substring(READY.length())))
			.findFirst()
			.orElseThrow();
		assertThat(Http.get(address)).isEqualTo("something");
		up.destroy();
		assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Http.get(address));
	}

	@Test
	void namesTheVariableThatIsMissing() throws Exception {
		var environment = HubVariablesTests.complete();
		environment.remove("COHESION_KEYCLOAK_ISSUER");
		var up = up(environment, "--external", "--data", this.directory.resolve("data").toString(), "--hub",
				standInHub().toString());
		assertThat(up.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining(System.lineSeparator())))
			.isEqualToIgnoringNewLines("COHESION_KEYCLOAK_ISSUER manque dans l'environnement : l'émetteur, "
					+ "https://serveur/realms/cohesion.");
		assertThat(up.waitFor()).isEqualTo(1);
	}

	@Test
	void showsTheUsageWhenItDoesNotUnderstand() throws Exception {
		var up = up(Map.of(), "--extern");
		assertThat(up.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining(System.lineSeparator())))
			.startsWith("argument inconnu : --extern")
			.contains("usage : up [--external]");
		assertThat(up.waitFor()).isEqualTo(2);
	}

	private static Process up(Map<String, String> environment, String... arguments) throws IOException {
		var java = new JavaCommand(64, List.of(),
				List.of("-cp", System.getProperty("java.class.path"), Up.class.getName()));
		var builder = new ProcessBuilder(java.words(arguments));
		builder.environment().putAll(environment);
		return builder.start();
	}

	private Path standInHub() throws IOException {
		var manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInHub.class.getName());
		var jar = this.directory.resolve("hub.jar");
		var entry = StandInHub.class.getName().replace('.', '/') + ".class";
		try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
				var code = StandInHub.class.getResourceAsStream("/" + entry)) {
			out.putNextEntry(new JarEntry(entry));
			out.write(code.readAllBytes());
		}
		return jar;
	}

}
