package org.cohesioncyber.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.AlertSource;
import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Severity;

import tools.jackson.databind.json.JsonMapper;

/**
 * Alerts of the size and shape a network sensor sends. Each carries in its title the
 * round it belongs to and its place in it, by which it is recognised at the other end.
 */
final class SampleAlerts {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern MARK = Pattern.compile("\\[round (\\d{1,9}) alert (\\d{1,9})]");

	private SampleAlerts() {
	}

	static AlertBatch batch(int round, int first, int count, Instant at) {
		return new AlertBatch(
				IntStream.range(first, first + count).mapToObj((place) -> one(round, place, at)).toList());
	}

	static ObservedAlert one(int round, int place, Instant at) {
		var title = "ET EXPLOIT Possible remote code execution attempt against a web front end [round %d alert %d]"
			.formatted(round, place);
		return new ObservedAlert(UUID.randomUUID(), at, title,
				"Attempted Administrator Privilege Gain, seen once on the outer interface, not blocked",
				Severity.values()[place % 4], "intrusion-attempts:exploit",
				new AlertSource("suricata", "edge-1", "1:2034647:2"),
				List.of(new Observable.Ipv4Address(address(198, place)), new Observable.Ipv4Address(address(10, place)),
						new Observable.DomainName("host-" + place + ".example.org")),
				1);
	}

	static byte[] json(AlertBatch batch) {
		return JSON.writeValueAsString(batch).getBytes(StandardCharsets.UTF_8);
	}

	/** The place of an alert in a round, or -1 when the text names another round. */
	static int place(int round, CharSequence text) {
		Matcher mark = MARK.matcher(text);
		return (mark.find() && Integer.parseInt(mark.group(1)) == round) ? Integer.parseInt(mark.group(2)) : -1;
	}

	private static String address(int network, int place) {
		return network + "." + (place >> 16 & 0xff) + "." + (place >> 8 & 0xff) + "." + (place & 0xff);
	}

}
