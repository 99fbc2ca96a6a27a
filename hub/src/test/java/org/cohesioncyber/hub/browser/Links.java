package org.cohesioncyber.hub.browser;

import java.util.List;

/** Which links to follow, and which of them lead to the same kind of page. */
final class Links {

	private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

	/** To Keycloak, which may not be there. */
	private static final String AWAY = "/ma-securite/.+";

	private Links() {
	}

	/** Links to other pages of the hub; what leaves it, or ends a session, is none. */
	static List<String> of(List<String> addresses) {
		return addresses.stream()
			.map(address -> address.replaceAll("#.*", ""))
			.filter(path -> path.startsWith("/") && !path.startsWith("/api/") && !path.startsWith("//")
					&& !path.matches(AWAY))
			.toList();
	}

	static String kind(String path) {
		return path.replaceAll(ID, "{id}").replaceAll("\\?.*", "").replaceAll("\\d{4}-\\d\\d(-\\d+)?", "{version}");
	}

}
