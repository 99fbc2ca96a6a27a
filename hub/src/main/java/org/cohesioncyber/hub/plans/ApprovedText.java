package org.cohesioncyber.hub.plans;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was approved. Its JSON is kept byte by byte, sealed; its hash is in
 * clear, and the salt keeps anybody from finding the text by trying.
 *
 * @param files what was attached then
 */
public record ApprovedText(UUID plan, int number, PlanScale scale, PlanKind kind, String salt, PlanContent content,
		Approval approval, List<AttachedFile> files) {

	public ApprovedText {
		files = List.copyOf(files);
	}

	static ApprovedText read(byte[] bytes) {
		return JsonMapper.shared().readValue(bytes, ApprovedText.class);
	}

	byte[] bytes() {
		return JsonMapper.shared().writeValueAsBytes(this);
	}

	static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

	/** A file by its name and the hash of its clear content. */
	public record AttachedFile(String name, String sha256) {

	}

}
