package org.cohesioncyber.hub.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** The pages, the agents' endpoints and the agent itself, as a child process. */
@HubTest
class RealAgentIntegrationTests {

	private static final Pattern CODE = Pattern.compile("--code ([A-Z0-9-]{29})");

	private static final Pattern REVOKE = Pattern.compile("/agents/([0-9a-f-]{36})/revoquer");

	@TempDir
	Path directory;

	@Autowired
	SignedIn signedIn;

	@Test
	void enrolsGivesSignsOfLifeAndIsTurnedOut() throws Exception {
		String name = "sonde-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
		String code = issueCode();
		assertThat(agent("enrol", "--hub", this.signedIn.address(), "--code", code, "--name", name).waitFor()).isZero();
		assertThat(agent("enrol", "--hub", this.signedIn.address(), "--code", code, "--name", name).waitFor())
			.isEqualTo(2);
		assertThat(line(name)).contains("Attendu");
		Files.writeString(this.directory.resolve("home/agent.properties"), "heartbeat.seconds = 1\nreceive = false\n");

		Process running = agent("run");
		try {
			eventually("connected", () -> line(name).contains("Connecté"));
			revoke(name);
			assertThat(line(name)).contains("Révoqué");
			eventually("the agent knows", () -> log().contains("hub not available"));
		}
		finally {
			running.destroy();
			assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void refusesACodeNobodyIssued() throws Exception {
		assertThat(
				agent("enrol", "--hub", this.signedIn.address(), "--code", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA").waitFor())
			.isEqualTo(3);
		assertThat(log()).contains("403");
	}

	@Test
	void showsNeitherAgentsNorCodesToThoseWhoMayNot() {
		this.signedIn.as("hugo.petit").get().uri("/agents").exchange().expectStatus().isForbidden();
		this.signedIn.as("lucie.tran").get().uri("/agents").exchange().expectStatus().isOk();
		this.signedIn.as("lucie.tran").get().uri("/agents/enroler").exchange().expectStatus().isForbidden();
		this.signedIn.stranger().get().uri("/agents").exchange().expectStatus().isFound();
	}

	@Test
	void asksAgainWhenNoLabelIsChosen() {
		this.signedIn.as("nadia.benali")
			.post()
			.uri("/agents/enroler")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("tlp", "").with("circle", ""))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody(String.class)
			.value(page -> assertThat(page).contains("Il y a un problème").contains("Aucun cercle"));
	}

	@Test
	void answersAgentsWithoutSignatureOrSession() {
		WebTestClient agent = this.signedIn.stranger();
		agent.get()
			.uri("/api/v1/agent/time")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.protocol")
			.isEqualTo(1);
		agent.post()
			.uri("/api/v1/agent/sessions")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isUnauthorized();
		agent.post()
			.uri("/api/v1/agent/heartbeats")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.is4xxClientError();
		agent.post()
			.uri("/api/v1/agent/heartbeats")
			.header("Authorization", "Bearer nobody-gave-this-token-to-anybody")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	private String issueCode() {
		WebTestClient rssi = this.signedIn.as("nadia.benali");
		rssi.get().uri("/agents/enroler").exchange().expectStatus().isOk();
		String page = rssi.post()
			.uri("/agents/enroler")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("tlp", "AMBER").with("circle", ""))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		Matcher code = CODE.matcher(Objects.requireNonNull(page));
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	private void revoke(String name) {
		Matcher link = REVOKE.matcher(line(name));
		assertThat(link.find()).isTrue();
		WebTestClient rssi = this.signedIn.as("nadia.benali");
		rssi.get().uri(link.group()).exchange().expectStatus().isOk();
		this.signedIn.as("yann.morvan").post().uri(link.group()).exchange().expectStatus().isNotFound();
		rssi.post().uri(link.group()).exchange().expectStatus().isSeeOther().expectHeader().location("/agents");
	}

	/** What the page says of one agent. */
	private String line(String name) {
		String page = this.signedIn.as("nadia.benali")
			.get()
			.uri("/agents")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return Arrays.stream(Objects.requireNonNull(page).split("<tr"))
			.filter(row -> row.contains(name))
			.findFirst()
			.orElse("");
	}

	private Process agent(String command, String... arguments) throws IOException {
		List<String> line = Stream
			.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
					"-Xmx96m", "-cp", System.getProperty("java.class.path"), "org.cohesioncyber.agent.daemon.Main",
					command, "--home", this.directory.resolve("home").toString()), Arrays.stream(arguments))
			.toList();
		return new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.directory.resolve("agent.log").toFile()))
			.start();
	}

	private String log() {
		try {
			return Files.readString(this.directory.resolve("agent.log"));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("not within 30 s: " + what);
			}
			Thread.sleep(100);
		}
	}

}
