package org.cohesioncyber.agent.daemon.observe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.observe.EveLine.Alert;
import org.cohesioncyber.agent.protocol.AlertSource;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Suricata's EVE log: its alerts become ours; flows, protocol records and statistics are
 * passed over.
 */
final class SuricataEve implements Source {

	private static final ObjectReader READER = Json.MAPPER.readerFor(EveLine.class)
		.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.appendPattern("[XXX][XX]")
		.toFormatter();

	private static final String UNDETERMINED = "other:undetermined";

	/**
	 * Suricata's classes in the words of the incident taxonomy; what is not here is an
	 * attempt seen by a rule.
	 */
	private static final Map<String, String> CATEGORIES = Map.ofEntries(
			Map.entry("A Network Trojan was detected", "malicious-code:infected-system"),
			Map.entry("Malware Command and Control Activity Detected", "malicious-code:c2-server"),
			Map.entry("Domain Observed Used for C2 Detected", "malicious-code:c2-server"),
			Map.entry("Targeted Malicious Activity was Detected", "malicious-code:infected-system"),
			Map.entry("Exploit Kit Activity Detected", "malicious-code:malware-distribution"),
			Map.entry("Crypto Currency Mining Activity Detected", "fraud:unauthorised-use-of-resources"),
			Map.entry("Possible Social Engineering Attempted", "fraud:phishing"),
			Map.entry("Credential Theft Detected", "fraud:phishing"),
			Map.entry("Detection of a Network Scan", "information-gathering:scanner"),
			Map.entry("Attempted Denial of Service", "availability:dos"),
			Map.entry("Detection of a Denial of Service Attack", "availability:dos"),
			Map.entry("Successful Administrator Privilege Gain", "intrusions:privileged-account-compromise"),
			Map.entry("Successful User Privilege Gain", "intrusions:unprivileged-account-compromise"),
			Map.entry("Attempt to login by a default username and password", "intrusion-attempts:brute-force"),
			Map.entry("Generic Protocol Command Decode", UNDETERMINED), Map.entry("Misc activity", UNDETERMINED),
			Map.entry("Not Suspicious Traffic", UNDETERMINED), Map.entry("Unknown Traffic", UNDETERMINED),
			Map.entry("", UNDETERMINED));

	private final String sensor;

	private final AlertIds ids;

	SuricataEve(String sensor, AlertIds ids) {
		this.sensor = sensor;
		this.ids = ids;
	}

	@Override
	public String product() {
		return "suricata";
	}

	@Override
	public Reading read(byte[] buffer, int from, int length) {
		try {
			EveLine line = READER.readValue(buffer, from, length);
			if (line == null || line.eventType() == null) {
				return new Malformed("no event_type");
			}
			if (!line.eventType().equals("alert")) {
				return new Skipped();
			}
			if (line.alert() == null) {
				return new Malformed("an alert without alert");
			}
			return new Observed(alert(line, line.alert(), buffer, from, length));
		}
		catch (JacksonException _) {
			return new Malformed("not a JSON object of EVE");
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return new Malformed(String.valueOf(ex.getMessage()));
		}
	}

	private ObservedAlert alert(EveLine line, Alert alert, byte[] buffer, int from, int length) {
		String rule = alert.gid() + ":" + alert.signatureId() + ":" + alert.rev();
		String title = Text.line(alert.signature(), ObservedAlert.TITLE);
		return new ObservedAlert(this.ids.of(buffer, from, length), time(line.timestamp()),
				title.isEmpty() ? "Suricata " + rule : title, description(line, alert), severity(alert.severity()),
				category(Text.line(alert.category(), 100)), new AlertSource(product(), this.sensor, rule),
				EveObservables.of(line), 1);
	}

	private static Instant time(@Nullable String timestamp) {
		if (timestamp == null) {
			throw new IllegalArgumentException("timestamp: missing");
		}
		return TIME.parse(timestamp, Instant::from);
	}

	/**
	 * Says what happened without saying to which machine: addresses inside are nobody's
	 * business outside.
	 */
	private static String description(EveLine line, Alert alert) {
		String protocol = Text.line(line.proto(), 20);
		String application = Text.line(line.appProto(), 40);
		String port = (line.destPort() != null) ? " port " + line.destPort() : "";
		String parts = protocol + port + (application.isEmpty() ? "" : " (" + application + ")") + ", "
				+ Text.line(alert.action(), 20) + ", " + Text.line(alert.category(), 100);
		return parts.replaceAll("(, )+$", "").replaceAll("^, ", "");
	}

	private static Severity severity(int severity) {
		return switch (severity) {
			case 1 -> Severity.HIGH;
			case 2 -> Severity.MEDIUM;
			default -> Severity.LOW;
		};
	}

	private static String category(String category) {
		return CATEGORIES.getOrDefault(category, "intrusion-attempts:ids-alert");
	}

}
