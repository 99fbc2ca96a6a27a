package org.cohesioncyber.agent.daemon.observe;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the agent reads of a line of Suricata's EVE log. Any part may be missing, and the
 * shape of the protocols' parts changes from version to version, so they are taken as
 * they come.
 */
record EveLine(@Nullable String timestamp, @JsonProperty("event_type") @Nullable String eventType,
		@JsonProperty("src_ip") @Nullable String srcIp, @JsonProperty("dest_ip") @Nullable String destIp,
		@JsonProperty("dest_port") @Nullable Integer destPort, @Nullable String proto,
		@JsonProperty("app_proto") @Nullable String appProto, @Nullable Alert alert, @Nullable JsonNode http,
		@Nullable JsonNode tls, @Nullable JsonNode dns, @Nullable JsonNode files) {

	record Alert(@Nullable String action, long gid, @JsonProperty("signature_id") long signatureId, long rev,
			@Nullable String signature, @Nullable String category, int severity) {
	}

}
