package org.cohesioncyber.hub.incidents;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A class of the Reference Security Incident Taxonomy and, where it is known, a type
 * within it. The codes are ENISA's (machine tags version 1003), British spelling
 * included.
 */
public record Rsit(String classification, @Nullable String type) {

	/** What nobody can name yet. */
	public static final Rsit UNDETERMINED;

	private static final Map<String, Set<String>> TYPES = new TreeMap<>();

	static {
		types("abusive-content", "spam harmful-speech violence");
		types("malicious-code", "infected-system c2-server malware-distribution malware-configuration");
		types("information-gathering", "scanner sniffing social-engineering");
		types("intrusion-attempts", "ids-alert brute-force exploit");
		types("intrusions", "privileged-account-compromise unprivileged-account-compromise application-compromise"
				+ " system-compromise burglary");
		types("availability", "dos ddos misconfiguration sabotage outage");
		types("information-content-security",
				"unauthorised-information-access unauthorised-information-modification data-loss data-leak");
		types("fraud", "unauthorised-use-of-resources copyright masquerade phishing");
		types("vulnerable",
				"weak-crypto ddos-amplifier potentially-unwanted-accessible information-disclosure vulnerable-system");
		types("other", "other undetermined");
		types("test", "test");
		UNDETERMINED = new Rsit("other", "undetermined");
	}

	public Rsit {
		Set<String> known = TYPES.get(classification);
		if (known == null || (type != null && !known.contains(type))) {
			throw new IllegalArgumentException("rsit: " + (type == null ? classification : classification + ":" + type)
					+ " (expected: a class, or class:type, of RSIT)");
		}
	}

	/** Reads {@code class} or {@code class:type}. */
	public static Optional<Rsit> read(String text) {
		int colon = text.indexOf(':');
		String classification = colon < 0 ? text : text.substring(0, colon);
		String type = colon < 0 ? null : text.substring(colon + 1);
		Set<String> known = TYPES.get(classification);
		if (known == null || (type != null && !known.contains(type))) {
			return Optional.empty();
		}
		return Optional.of(new Rsit(classification, type));
	}

	/** The codes of every class, in alphabetical order. */
	public static Set<String> classes() {
		return TYPES.keySet();
	}

	/** {@code class} or {@code class:type}, as it is stored and sent. */
	@Override
	public String toString() {
		return this.type == null ? this.classification : this.classification + ":" + this.type;
	}

	private static void types(String classification, String codes) {
		TYPES.put(classification, Arrays.stream(codes.split(" ")).collect(Collectors.toUnmodifiableSet()));
	}

}
