package org.cohesioncyber.agent.daemon.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cohesioncyber.agent.daemon.config.AgentConfig.Credentials;
import org.cohesioncyber.agent.daemon.config.AgentConfig.Kind;
import org.cohesioncyber.agent.daemon.config.AgentConfig.ProxySettings;
import org.cohesioncyber.agent.daemon.config.AgentConfig.SourceConfig;
import org.cohesioncyber.agent.daemon.config.AgentConfig.SpoolLimits;

/**
 * Reads `key = value` lines strictly: what is not understood is refused with its line.
 */
public final class ConfigReader {

	/** What a new home starts with. */
	public static final String TEMPLATE = """
			# Cohésion Cyber agent. One "key = value" per line; an unknown key stops the agent.
			#
			# proxy = http://proxy.example.org:3128
			# proxy.user = name
			# proxy.password = secret
			# spool.max-alerts = 200000
			# heartbeat.seconds = 60
			# receive = true
			#
			# source.core.kind = suricata-eve
			# source.core.path = /var/log/suricata/eve.json
			""";

	private static final Pattern ENTRY = Pattern.compile("\\s*([^=\\s]+)\\s*=\\s*(.*?)\\s*");

	private static final Pattern SOURCE = Pattern.compile("source\\.([a-z0-9-]{1,40})\\.(kind|path)");

	private static final Pattern PROXY = Pattern.compile("http://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+]):(\\d{1,5})/?");

	private static final List<String> KEYS = List.of("proxy", "proxy.user", "proxy.password", "spool.max-alerts",
			"heartbeat.seconds", "receive");

	private final Path file;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private ConfigReader(Path file) {
		this.file = file;
	}

	/** Reads the file; one that is not there says nothing. */
	public static AgentConfig read(Path file) throws IOException, ConfigurationException {
		ConfigReader reader = new ConfigReader(file);
		List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
		for (int i = 0; i < lines.size(); i++) {
			reader.line(i + 1, lines.get(i));
		}
		return new AgentConfig(reader.proxy(),
				new SpoolLimits(reader.number("spool.max-alerts", 200_000, 100, 10_000_000)),
				Duration.ofSeconds(reader.number("heartbeat.seconds", 60, 1, 3600)), reader.flag("receive", true),
				reader.sources());
	}

	private void line(int number, String line) throws ConfigurationException {
		if (line.isBlank() || line.stripLeading().startsWith("#")) {
			return;
		}
		Matcher entry = ENTRY.matcher(line);
		if (!entry.matches()) {
			throw refusal(number, "\"" + line.strip() + "\" (expected: key = value)");
		}
		String key = entry.group(1);
		if (!KEYS.contains(key) && !SOURCE.matcher(key).matches()) {
			throw refusal(number, "unknown key " + key + " (expected: " + String.join(", ", KEYS)
					+ ", source.<name>.kind, source.<name>.path)");
		}
		Entry before = this.entries.put(key, new Entry(number, entry.group(2)));
		if (before != null) {
			throw refusal(number, key + ": already given in line " + before.line());
		}
	}

	private Optional<ProxySettings> proxy() throws ConfigurationException {
		Entry proxy = this.entries.get("proxy");
		Entry user = this.entries.get("proxy.user");
		Entry password = this.entries.get("proxy.password");
		if (proxy == null) {
			if (user != null || password != null) {
				throw new ConfigurationException(this.file + ": proxy.user or proxy.password without proxy");
			}
			return Optional.empty();
		}
		Matcher address = PROXY.matcher(proxy.value());
		if (!address.matches()) {
			throw refusal(proxy.line(), "proxy: " + proxy.value() + " (expected: http://host:port)");
		}
		Optional<Credentials> credentials = (user != null)
				? Optional.of(new Credentials(user.value(), (password != null) ? password.value() : ""))
				: Optional.empty();
		return Optional.of(new ProxySettings(address.group(1), Integer.parseInt(address.group(2)), credentials));
	}

	private List<SourceConfig> sources() throws ConfigurationException {
		TreeSet<String> names = new TreeSet<>();
		for (String key : this.entries.keySet()) {
			Matcher source = SOURCE.matcher(key);
			if (source.matches()) {
				names.add(source.group(1));
			}
		}
		List<SourceConfig> sources = new ArrayList<>();
		for (String name : names) {
			sources.add(source(name));
		}
		return List.copyOf(sources);
	}

	private SourceConfig source(String name) throws ConfigurationException {
		Entry kind = this.entries.get("source." + name + ".kind");
		Entry path = this.entries.get("source." + name + ".path");
		if (kind == null || path == null || path.value().isEmpty()) {
			throw new ConfigurationException(this.file + ": source." + name + " needs both kind and path");
		}
		Kind found = Arrays.stream(Kind.values())
			.filter((candidate) -> candidate.key().equals(kind.value()))
			.findFirst()
			.orElseThrow(() -> refusal(kind.line(), "source." + name + ".kind: " + kind.value() + " (expected: "
					+ Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", ")) + ")"));
		return new SourceConfig(name, found, Path.of(path.value()));
	}

	private long number(String key, long usual, long min, long max) throws ConfigurationException {
		Entry entry = this.entries.get(key);
		if (entry == null) {
			return usual;
		}
		if (entry.value().matches("\\d{1,12}")) {
			long value = Long.parseLong(entry.value());
			if (value >= min && value <= max) {
				return value;
			}
		}
		throw refusal(entry.line(), key + ": " + entry.value() + " (expected: " + min + " to " + max + ")");
	}

	private boolean flag(String key, boolean usual) throws ConfigurationException {
		Entry entry = this.entries.get(key);
		if (entry == null) {
			return usual;
		}
		return switch (entry.value()) {
			case "true" -> true;
			case "false" -> false;
			default -> throw refusal(entry.line(), key + ": " + entry.value() + " (expected: true or false)");
		};
	}

	private ConfigurationException refusal(int line, String what) {
		return new ConfigurationException(this.file + " line " + line + ": " + what);
	}

	private record Entry(int line, String value) {
	}

}
