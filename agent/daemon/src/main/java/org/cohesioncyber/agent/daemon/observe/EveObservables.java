package org.cohesioncyber.agent.daemon.observe;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Observable.DomainName;
import org.cohesioncyber.agent.protocol.Observable.FileHash;
import org.cohesioncyber.agent.protocol.Observable.Ipv4Address;
import org.cohesioncyber.agent.protocol.Observable.Ipv6Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What others can look for in a line of EVE: public addresses, names and file hashes,
 * never inside addresses.
 */
final class EveObservables {

	private final Set<Observable> found = new LinkedHashSet<>();

	private EveObservables() {
	}

	static List<Observable> of(EveLine line) {
		EveObservables observables = new EveObservables();
		observables.address(line.srcIp());
		observables.address(line.destIp());
		observables.host(text(line.http(), "hostname"));
		observables.host(text(line.tls(), "sni"));
		for (String list : List.of("query", "queries")) {
			each(line.dns(), list).forEach((query) -> observables.host(text(query, "rrname")));
		}
		if (line.files() != null) {
			line.files().forEach(observables::file);
		}
		return observables.found.stream().limit(ObservedAlert.OBSERVABLES).toList();
	}

	private void address(@Nullable String text) {
		add(text, (value) -> isPublic(value) ? (value.contains(":") ? new Ipv6Address(value) : new Ipv4Address(value))
				: null);
	}

	/** A host is a name, or an address, with or without a port. */
	private void host(@Nullable String text) {
		add(text, (value) -> {
			String name = value.replaceFirst(":\\d+$", "").replaceFirst("\\.$", "");
			if (name.matches("[\\d.]+")) {
				return isPublic(name) ? new Ipv4Address(name) : null;
			}
			return name.contains(".") ? new DomainName(name) : null;
		});
	}

	private void file(JsonNode file) {
		add(text(file, "sha256"), (value) -> new FileHash("SHA-256", value));
		add(text(file, "sha1"), (value) -> new FileHash("SHA-1", value));
		add(text(file, "md5"), (value) -> new FileHash("MD5", value));
	}

	private static @Nullable String text(@Nullable JsonNode part, String field) {
		JsonNode value = (part != null) ? part.get(field) : null;
		return (value != null && value.isString()) ? value.stringValue() : null;
	}

	private static Iterable<JsonNode> each(@Nullable JsonNode part, String field) {
		JsonNode value = (part != null) ? part.get(field) : null;
		return (value != null) ? value : List.of();
	}

	private void add(@Nullable String text, Function<String, @Nullable Observable> reading) {
		if (text == null || text.isEmpty()) {
			return;
		}
		try {
			Observable observable = reading.apply(text);
			if (observable != null) {
				this.found.add(observable);
			}
		}
		catch (IllegalArgumentException _) {
			// What is no address and no name is nothing to look for; the alert itself
			// goes on.
		}
	}

	private static boolean isPublic(String literal) {
		InetAddress address = InetAddress.ofLiteral(literal);
		byte[] bytes = address.getAddress();
		boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
		boolean carrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
		boolean unassigned = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xF0) == 0xF0);
		return !(address.isSiteLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
				|| address.isMulticastAddress() || address.isAnyLocalAddress() || uniqueLocal || carrierGrade
				|| unassigned);
	}

}
