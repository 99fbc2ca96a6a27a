package org.cohesioncyber.agent.daemon.link;

import java.net.URI;
import java.util.Set;

/** Where the hub is: https, or plain http on this very machine. */
public final class HubAddress {

	private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

	private HubAddress() {
	}

	/** Reads the address a person typed. */
	public static URI parse(String text) {
		URI uri;
		try {
			uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
		}
		catch (IllegalArgumentException _) {
			throw new IllegalArgumentException("hub: " + text + " (expected: https://name)");
		}
		boolean secure = "https".equals(uri.getScheme());
		boolean local = "http".equals(uri.getScheme()) && uri.getHost() != null && HERE.contains(uri.getHost());
		if (!(secure || local) || uri.getHost() == null || !uri.getRawPath().isEmpty() || uri.getRawQuery() != null
				|| uri.getRawUserInfo() != null) {
			throw new IllegalArgumentException(
					"hub: " + text + " (expected: https://name[:port], or http://localhost:port)");
		}
		return uri;
	}

}
