package org.cohesioncyber.hub.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.cohesioncyber.hub.Hub;
import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.TestPlatform;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The operator's command as a process of its own, beside two replicas (ledger and
 * incidents) on one database and one keyring.
 */
class KeyRotationIntegrationTests {

	private static final Actor RSSI = new Actor.Person(UUID.randomUUID().toString(), "Someone", OrganisationId.random(),
			Set.of(Role.RSSI));

	@TempDir
	Path directory;

	private final String database = "keys_" + UUID.randomUUID().toString().replace('-', '_');

	private final List<ConfigurableApplicationContext> hubs = new ArrayList<>();

	@BeforeEach
	void database() throws SQLException {
		try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + this.database + " OWNER cohesion_owner");
		}
		for (String migration : List.of("ledger/V1__ledger", "incidents/V1__incidents", "shell/V1__sessions")) {
			execute("SET ROLE cohesion_owner; " + resource("/db/migration/" + migration + ".sql"));
		}
	}

	@AfterEach
	void stop() {
		this.hubs.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void rotatesWhileTwoHubsWriteAndRead() throws Exception {
		ConfigurableApplicationContext writer = hub();
		ConfigurableApplicationContext reader = hub();
		String first = Keys.name(keyring().read().sealing());
		session(writer.getBean(Vault.class).seal("a session", "shell.session.content/1"));
		Map<IncidentId, String> declared = new ConcurrentHashMap<>();
		for (int i = 0; i < 210; i++) {
			declare(writer, declared, "avant " + i);
		}
		AtomicBoolean isOver = new AtomicBoolean();
		ConcurrentLinkedQueue<Throwable> broken = new ConcurrentLinkedQueue<>();
		Thread writing = Thread.ofVirtual().start(() -> {
			for (int i = 0; !isOver.get(); i++) {
				try {
					IncidentId id = declare(writer, declared, "pendant " + i);
					assertThat(touched(reader, id)).isEqualTo("pendant " + i);
				}
				catch (RuntimeException | AssertionError failure) {
					broken.add(failure);
				}
			}
		});
		Answered rotated = keys("rotate");
		assertThat(rotated.text()).contains("Clé ", "ajoutée");
		Waiting.until("everything is sealed anew", () -> resting(first, "incidents.incident") == 0);
		isOver.set(true);
		writing.join();

		assertThat(rotated.text()).contains("principale", "Toutes les répliques");
		assertThat(rotated.status()).isZero();
		assertThat(broken).isEmpty();
		String second = Keys.name(keyring().read().sealing());
		assertThat(second).isNotEqualTo(first);
		declared.forEach((id, text) -> assertThat(touched(reader, id)).isEqualTo(text));
		assertThat(keys("status").text()).contains("clé " + first + "  ancienne         1 valeurs",
				"clé " + second + "  principale", "Répliques du hub en marche : 2");

		Answered refused = keys("retire", first);
		assertThat(refused.text()).contains("ne peut pas être retirée : 1 valeurs", "shell.session_seal.seal : 1");
		assertThat(refused.status()).isEqualTo(1);
		assertThat(keys("retire", second).text()).contains("est la principale");
		assertThat(keys("retire", "00000000").text()).contains("n'est pas une clé du trousseau");

		execute("DELETE FROM shell.session");
		Answered retired = keys("retire", first);
		assertThat(retired.text()).contains("Clé " + first + " retirée du trousseau");
		assertThat(keyring().read().ids()).hasSize(1);
		declared.forEach((id, text) -> assertThat(touched(reader, id)).isEqualTo(text));
		assertThat(journal()).containsExactly("encryption-key-added " + first, "encryption-key-sealing " + first,
				"encryption-key-added " + second, "encryption-key-sealing " + second,
				"encryption-key-retired " + first);
		assertThat(keys("restore", file() + ".retired-" + first).text()).contains("remise au trousseau");
		assertThat(keyring().read().ids()).hasSize(2);
	}

	@Test
	void aRotationKilledWhileAReplicaHasNotReadTheKeyIsTakenUpAgain() throws Exception {
		ConfigurableApplicationContext hub = hub();
		int first = keyring().read().sealing();
		execute("INSERT INTO ledger.key_reader VALUES (gen_random_uuid(), 'sourde', ARRAY[%d], %d, 'infinity')"
			.formatted(first, first));
		Process rotation = start("rotate");
		Waiting.until("the new key is added", () -> keyring().read().waiting().isPresent());
		int second = keyring().read().waiting().orElseThrow();
		assertThat(rotation.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();

		Map<IncidentId, String> declared = new LinkedHashMap<>();
		IncidentId between = declare(hub, declared, "entre deux");
		assertThat(keyring().read().sealing()).as("nobody seals with what a replica cannot open").isEqualTo(first);
		execute("DELETE FROM ledger.key_reader WHERE host = 'sourde'");
		Answered again = keys("rotate");
		assertThat(again.text()).contains("Reprise de la rotation interrompue : clé " + Keys.name(second));
		assertThat(keyring().read().ids()).containsExactly(first, second);
		assertThat(keyring().read().sealing()).isEqualTo(second);
		assertThat(touched(hub, between)).isEqualTo("entre deux");
		assertThat(journal()).contains("encryption-key-added " + Keys.name(second),
				"encryption-key-sealing " + Keys.name(second));
	}

	@Test
	void saysInOneSentenceThatTheKeyringIsMissingOrAnothers() throws Exception {
		hub().close();
		Files.move(file(), this.directory.resolve("right.json"));
		Answered missing = keys("status");
		assertThat(missing.text().lines()).hasSize(1).first().asString().contains("manque", "COHESION_KEYS_FILE");
		assertThatThrownBy(this::hub).isInstanceOf(KeyringException.class)
			.hasMessageContaining("expected: the keyring of this database");
		Answered wrong = keys("rotate");
		assertThat(wrong.text().lines()).hasSize(1).first().asString().contains("n'est pas celui de cette base");
		assertThat(keyring().read().ids()).as("nothing was added").hasSize(1);
		assertThat(keys("turn").status()).isEqualTo(2);
	}

	private ConfigurableApplicationContext hub() {
		ConfigurableApplicationContext hub = new SpringApplicationBuilder(LedgerAlone.class)
			.run(arguments("--spring.main.web-application-type=none"));
		this.hubs.add(hub);
		return hub;
	}

	private String[] arguments(String... more) {
		Map<String, String> properties = TestPlatform.properties();
		properties.put("cohesion.postgres.url",
				SharedPlatform.get(Part.POSTGRES).postgres().jdbcUrl().replace("/cohesion", "/" + this.database));
		properties.put("cohesion.keys.file", file().toString());
		properties.put("cohesion.demonstration", "false");
		List<String> arguments = new ArrayList<>(List.of(more));
		properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		return arguments.toArray(String[]::new);
	}

	private Process start(String... words) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-Xmx128m", "--sun-misc-unsafe-memory-access=allow",
						"--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-cp",
						System.getProperty("java.class.path"), Hub.class.getName(), KeysCommand.WORD));
		command.addAll(List.of(arguments(words)));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("out").toFile())
			.start();
	}

	private Answered keys(String... words) throws IOException, InterruptedException {
		Process process = start(words);
		assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
		return new Answered(process.exitValue(), Files.readString(this.directory.resolve("out")));
	}

	private IncidentId declare(ConfigurableApplicationContext hub, Map<IncidentId, String> declared, String text) {
		IncidentId id = hub.getBean(Incidents.class)
			.declare(RSSI, new Declaration(Nature.PHISHING, new Circumstances(null, text, Answer.YES, Answer.NO),
					Reality.EXERCISE), null);
		declared.put(id, text);
		return id;
	}

	private static String touched(ConfigurableApplicationContext hub, IncidentId id) {
		return String
			.valueOf(hub.getBean(Incidents.class).find(RSSI, id).orElseThrow().declaration().circumstances().touched());
	}

	private long resting(String key, String table) {
		return Long
			.parseLong(query("SELECT count(*) FROM %s WHERE encode(substring(touched FROM 2 FOR 4), 'hex') = '%s'"
				.formatted(table, key)).getFirst());
	}

	private List<String> journal() {
		return query(
				"""
						SELECT act || ' ' || (convert_from(content, 'UTF8')::json -> 'details' ->> 'key') FROM ledger.leaf_content
						WHERE subject_kind = 'encryption-key' ORDER BY at, act
						""");
	}

	private List<String> query(String sql) {
		List<String> found = new ArrayList<>();
		try (Connection connection = superuser(this.database);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
		return found;
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = superuser(this.database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Connection superuser(String database) throws SQLException {
		return SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", database);
	}

	private Keyring keyring() {
		return Keyring.at(file(), false);
	}

	private Path file() {
		return this.directory.resolve("keyring.json");
	}

	private void session(byte[] content) throws SQLException {
		execute("""
				INSERT INTO shell.session (id_hash, content, created_at, seen_at, checked_at, expires_at)
				VALUES (sha256('1'), decode('%s', 'hex'), now(), now(), now(), now())
				""".formatted(HexFormat.of().formatHex(content)));
	}

	private static String resource(String name) {
		try (InputStream in = Hub.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private record Answered(int status, String text) {

	}

}
