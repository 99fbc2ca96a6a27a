package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.agent.daemon.EveLines;
import org.cohesioncyber.agent.daemon.observe.Source.Malformed;
import org.cohesioncyber.agent.daemon.observe.Source.Observed;
import org.cohesioncyber.agent.daemon.observe.Source.Reading;
import org.cohesioncyber.agent.daemon.observe.Source.Skipped;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Observable.DomainName;
import org.cohesioncyber.agent.protocol.Observable.FileHash;
import org.cohesioncyber.agent.protocol.Observable.Ipv4Address;
import org.cohesioncyber.agent.protocol.Observable.Ipv6Address;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuricataEveTests {

	private static final Ed25519Keys KEYS = Ed25519Keys.generate();

	private final Source source = new SuricataEve("core", AlertIds.of(KEYS.privateKey(), "core"));

	@Test
	void readsAnAlertWithoutSayingWhichMachineInsideItConcerns() {
		ObservedAlert alert = alert(EveLines.alert(7).strip());

		assertThat(alert.occurredAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00.000007Z"));
		assertThat(alert.title()).isEqualTo("Alert 7");
		assertThat(alert.description()).isEqualTo("TCP port 443 (tls), allowed, A Network Trojan was detected");
		assertThat(alert.severity()).isEqualTo(Severity.HIGH);
		assertThat(alert.category()).isEqualTo("malicious-code:infected-system");
		assertThat(alert.source().rule()).isEqualTo("1:2000007:2");
		assertThat(alert.observables()).containsExactly(new Ipv4Address("203.0.113.9"),
				new DomainName("c2.example.org"));
		assertThat(alert.toString()).doesNotContain("192.168.1.12");
	}

	@Test
	void readsNamesHashesAndIpv6() {
		ObservedAlert alert = alert(
				"""
						{"timestamp":"2026-11-22T10:00:00.000007+0100","event_type":"alert","src_ip":"2001:0db8:0000:0000:0000:0000:0000:0001","dest_ip":"fe80::1",
						"alert":{"signature_id":1,"severity":3},"tls":"odd","http":{"hostname":"198.51.100.4:8080"},"dns":{"query":[{"rrname":"Bad.Example."},{"rrname":"_x"}]},
						"files":[{"md5":"D41D8CD98F00B204E9800998ECF8427E","sha256":"short"}]}""");

		assertThat(alert.occurredAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00.000007Z"));
		assertThat(alert.title()).isEqualTo("Suricata 0:1:0");
		assertThat(alert.description()).isEmpty();
		assertThat(alert.observables()).containsExactly(new Ipv6Address("2001:db8::1"), new Ipv4Address("198.51.100.4"),
				new DomainName("bad.example"), new FileHash("MD5", "d41d8cd98f00b204e9800998ecf8427e"));
	}

	@Test
	void skipsWhatIsNoAlert() {
		assertThat(read(EveLines.flow(1))).isEqualTo(new Skipped());
		assertThat(read("{\"event_type\":\"dns\",\"dns\":{\"type\":\"answer\",\"query\":\"unexpected shape\"}}"))
			.isEqualTo(new Skipped());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "null", "[]", "12", "\"x\"", "{}", "{\"event_type\":\"alert\"}",
			"{\"event_type\":\"alert\",\"alert\":{}}",
			"{\"event_type\":\"alert\",\"alert\":{},\"timestamp\":\"yesterday\"}",
			"{\"event_type\":\"alert\",\"alert\":{},\"timestamp\":\"1812-01-01T00:00:00+0000\"}",
			"{\"event_type\":\"alert\",\"alert\":[],\"timestamp\":\"2026-01-01T00:00:00+0000\"}",
			"{\"event_type\":\"flow\"} trailing", "\u0000\u0001\u0002", "{\"event_type\":{\"a\":1}}" })
	void countsWhatItCannotUnderstandAndNeverFails(String line) {
		assertThat(read(line)).isInstanceOf(Malformed.class);
	}

	@Test
	void survivesNestingWithoutEndAndBinary() {
		assertThat(read("[".repeat(500_000))).isInstanceOf(Malformed.class);
		byte[] binary = new byte[4096];
		new Random(1).nextBytes(binary);
		assertThat(this.source.read(binary, 0, binary.length)).isInstanceOf(Malformed.class);
	}

	@Test
	void makesHostileTextFitToSend() {
		String title = "a\\u0000b\\u001b[31m\\ud800" + "é".repeat(500);
		ObservedAlert alert = alert("{\"event_type\":\"alert\",\"timestamp\":\"2026-01-01T00:00:00+0000\","
				+ "\"alert\":{\"signature\":\"" + title + "\",\"category\":\"Détection ☠\"}}");
		assertThat(alert.title()).startsWith("a b [31m ").endsWith("…").hasSize(ObservedAlert.TITLE);
		assertThat(alert.category()).isEqualTo("intrusion-attempts:ids-alert");
	}

	@ParameterizedTest
	@CsvSource({ "1,HIGH", "2,MEDIUM", "3,LOW", "4,LOW", "0,LOW" })
	void ranksSeverity(int suricata, Severity ours) {
		assertThat(alert("{\"event_type\":\"alert\",\"timestamp\":\"2026-01-01T00:00:00+0000\",\"alert\":{\"severity\":"
				+ suricata + "}}")
			.severity()).isEqualTo(ours);
	}

	@Test
	void givesTheSameLineTheSameIdAndNobodyElseTheSame() {
		UUID id = alert(EveLines.alert(1).strip()).id();
		assertThat(alert(EveLines.alert(1).strip()).id()).isEqualTo(id);
		assertThat(alert(EveLines.alert(2).strip()).id()).isNotEqualTo(id);
		byte[] line = EveLines.alert(1).strip().getBytes(StandardCharsets.UTF_8);
		assertThat(AlertIds.of(KEYS.privateKey(), "dmz").of(line, 0, line.length)).isNotEqualTo(id);
		assertThat(AlertIds.of(Ed25519Keys.generate().privateKey(), "core").of(line, 0, line.length)).isNotEqualTo(id);
		assertThat(AlertIds.of(KEYS.privateKey(), "core").of(line, 0, line.length)).isEqualTo(id);
	}

	@Test
	void readsTheRealLogsThatStandBesideTheCheckout() throws IOException {
		Path samples = Path.of("").toAbsolutePath().resolve("../../../shared/samples/eve").normalize();
		if (!Files.isDirectory(samples)) {
			samples = Path.of("").toAbsolutePath().resolve("../../../../shared/samples/eve").normalize();
		}
		int alerts = 0;
		Set<UUID> ids = new HashSet<>();
		for (String line : lines(samples)) {
			boolean isAlert = line.contains("\"event_type\":\"alert\"");
			Reading reading = read(line);
			assertThat(reading).as(line).isInstanceOf(isAlert ? Observed.class : Skipped.class);
			if (reading instanceof Observed(ObservedAlert alert)) {
				alerts++;
				ids.add(alert.id());
			}
		}
		assertThat(ids).hasSize(alerts);
	}

	private static List<String> lines(Path samples) throws IOException {
		if (!Files.isDirectory(samples)) {
			return List.of(EveLines.alert(1).strip(), EveLines.flow(2).strip());
		}
		try (Stream<Path> files = Files.list(samples)) {
			return files.sorted().flatMap(SuricataEveTests::linesOf).toList();
		}
	}

	private static Stream<String> linesOf(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private ObservedAlert alert(String line) {
		Reading reading = read(line);
		assertThat(reading).isInstanceOf(Observed.class);
		return ((Observed) reading).alert();
	}

	private Reading read(String line) {
		byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
		return this.source.read(bytes, 0, bytes.length);
	}

}
