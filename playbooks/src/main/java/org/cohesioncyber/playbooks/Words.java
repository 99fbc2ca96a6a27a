package org.cohesioncyber.playbooks;

/** Vocabularies of CACAO 2.0, section 10. */
final class Words {

	static final String[] TYPES = { "attack", "detection", "engagement", "investigation", "mitigation", "notification",
			"prevention", "remediation" };

	static final String[] ACTIVITIES = { "compose-content", "deliver-content", "identify-audience", "identify-channel",
			"scan-system", "match-indicator", "analyze-collected-data", "identify-indicators", "scan-vulnerabilities",
			"configure-systems", "restrict-access", "disconnect-system", "eliminate-risk", "revert-system",
			"restore-data", "restore-capabilities", "map-network", "identify-steps", "step-sequence",
			"prepare-engagement", "execute-operation", "analyze-engagement-results" };

	static final String[] SUMMARY = { "manual_playbook", "external_playbooks", "parallel_processing", "if_logic",
			"while_logic", "switch_logic", "temporal_logic", "data_markings", "digital_signatures",
			"countersigned_signatures", "extensions" };

	static final String[] VARIABLES = { "bool", "dictionary", "float", "hexstring", "integer", "ipv4-addr", "ipv6-addr",
			"long", "mac-addr", "hash", "md5-hash", "sha256-hash", "string", "uri", "uuid" };

	static final String[] TLP = { "TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR" };

	private Words() {
	}

}
