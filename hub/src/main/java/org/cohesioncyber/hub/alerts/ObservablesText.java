package org.cohesioncyber.hub.alerts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Observable.DomainName;
import org.cohesioncyber.agent.protocol.Observable.EmailAddress;
import org.cohesioncyber.agent.protocol.Observable.FileHash;
import org.cohesioncyber.agent.protocol.Observable.Ipv4Address;
import org.cohesioncyber.agent.protocol.Observable.Ipv6Address;
import org.cohesioncyber.agent.protocol.Observable.Url;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * Reads observables the way people paste them: one a line, defanged or not, the kind
 * found from the form.
 */
public final class ObservablesText {

	/** The narrowest form first: what is an address is not also a name. */
	private static final List<Function<String, Observable>> KINDS = List.of(Ipv4Address::new, Ipv6Address::new,
			ObservablesText::hash, Url::new, EmailAddress::new, ObservablesText::domain);

	private ObservablesText() {
	}

	/** The observables, each once; refuses with every line nobody understands. */
	public static List<Observable> read(String text) {
		Set<Observable> found = new LinkedHashSet<>();
		List<Fault> faults = new ArrayList<>();
		for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
			readLine(line).ifPresentOrElse(found::add, () -> faults.add(new Fault("observables", line,
					"une adresse IP, un domaine, une URL, un courriel ou une empreinte par ligne, pas « " + shown(line)
							+ " »",
					"one IP address, domain, URL, e-mail address or hash a line, not \"" + shown(line) + "\"")));
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return List.copyOf(found);
	}

	static Optional<Observable> readLine(String line) {
		String value = line.replace("[.]", ".").replace("[:]", ":").replace("[@]", "@").replaceFirst("^hxxp", "http");
		for (Function<String, Observable> kind : KINDS) {
			try {
				return Optional.of(kind.apply(value));
			}
			catch (IllegalArgumentException _) {
				// Another kind, perhaps.
			}
		}
		return Optional.empty();
	}

	private static Observable hash(String value) {
		String algorithm = switch (value.length()) {
			case 32 -> "MD5";
			case 40 -> "SHA-1";
			case 64 -> "SHA-256";
			default -> "SHA-512";
		};
		return new FileHash(algorithm, value);
	}

	private static Observable domain(String value) {
		if (!value.contains(".")) {
			throw new IllegalArgumentException("value: " + value + " (expected: a domain name with a dot)");
		}
		return new DomainName(value.endsWith(".") ? value.substring(0, value.length() - 1) : value);
	}

	private static String shown(String line) {
		return line.length() > 60 ? line.substring(0, 60) + "…" : line;
	}

}
