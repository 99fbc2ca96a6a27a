package org.cohesioncyber.agent.daemon;

/** Lines of EVE as Suricata writes them, made up for tests. */
public final class EveLines {

	private EveLines() {
	}

	public static String alert(int number) {
		return "{\"timestamp\":\"2026-11-22T10:00:00.%06d+0000\",\"flow_id\":1933762698718771,\"event_type\":\"alert\""
			.formatted(number)
				+ ",\"src_ip\":\"192.168.1.12\",\"src_port\":54930,\"dest_ip\":\"203.0.113.9\",\"dest_port\":443"
				+ ",\"proto\":\"TCP\",\"app_proto\":\"tls\",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":"
				+ (2000000 + number) + ",\"rev\":2,\"signature\":\"Alert " + number
				+ "\",\"category\":\"A Network Trojan was detected\",\"severity\":1}"
				+ ",\"tls\":{\"sni\":\"C2.example.org\"}}\n";
	}

	public static String flow(int number) {
		return "{\"timestamp\":\"2026-11-22T10:00:00.%06d+0000\",\"event_type\":\"flow\",\"proto\":\"UDP\"}\n"
			.formatted(number);
	}

}
