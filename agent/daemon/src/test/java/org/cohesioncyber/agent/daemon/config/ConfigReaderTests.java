package org.cohesioncyber.agent.daemon.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.cohesioncyber.agent.daemon.config.AgentConfig.Credentials;
import org.cohesioncyber.agent.daemon.config.AgentConfig.Kind;
import org.cohesioncyber.agent.daemon.config.AgentConfig.ProxySettings;
import org.cohesioncyber.agent.daemon.config.AgentConfig.SourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfigReaderTests {

	@TempDir
	Path directory;

	@Test
	void readsEveryKey() throws Exception {
		AgentConfig config = read("""
				# comment
				proxy = http://proxy.example.org:3128
				proxy.user = marie
				proxy.password = a = b #c
				spool.max-alerts = 500
				heartbeat.seconds = 5
				receive = false
				source.core.kind = suricata-eve
				source.core.path = /var/log/suricata/eve*.json
				""");

		assertThat(config.proxy())
			.contains(new ProxySettings("proxy.example.org", 3128, Optional.of(new Credentials("marie", "a = b #c"))));
		assertThat(config.spool().alerts()).isEqualTo(500);
		assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(5));
		assertThat(config.receive()).isFalse();
		assertThat(config.sources())
			.containsExactly(new SourceConfig("core", Kind.SURICATA_EVE, Path.of("/var/log/suricata/eve*.json")));
		assertThat(config.toString()).doesNotContain("a = b");
	}

	@Test
	void startsWithNothingToWatch() throws Exception {
		assertThat(read(ConfigReader.TEMPLATE)).isEqualTo(read(""));
		assertThat(read("").sources()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sources = x | line 1: unknown key sources",
			"receive = yes | line 1: receive: yes (expected: true",
			"heartbeat.seconds = 0 | heartbeat.seconds: 0 (expected: 1 to 3600)",
			"proxy = proxy:3128 | proxy: proxy:3128 (expected: http://host:port)", "proxy.user = x | without proxy",
			"source.a.kind = suricata-eve | needs both kind and path", "just text | (expected: key = value)" })
	void saysWhatItDoesNotUnderstand(String line, String message) {
		assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> read(line))
			.withMessageContaining(message);
	}

	@Test
	void refusesAKeyGivenTwiceAndAnUnknownKind() {
		assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> read("receive = true\nreceive = true"))
			.withMessageContaining("line 2: receive: already given in line 1");
		assertThatExceptionOfType(ConfigurationException.class)
			.isThrownBy(() -> read("source.a.kind = snort\nsource.a.path = /x"))
			.withMessageContaining("line 1: source.a.kind: snort (expected: suricata-eve)");
	}

	private AgentConfig read(String text) throws IOException, ConfigurationException {
		Path file = this.directory.resolve("agent.properties");
		Files.writeString(file, text);
		return ConfigReader.read(file);
	}

}
