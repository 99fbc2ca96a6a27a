package org.cohesioncyber.playbooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a signature is over: the hexadecimal hash, as ASCII, of the canonical playbook
 * whose only signature is this one without its value (CACAO 2.0, section 9).
 */
final class SignedText {

	private SignedText() {
	}

	/** Nothing when this hash is unknown here. */
	static Optional<byte[]> of(ObjectNode playbook, ObjectNode signature) {
		ObjectNode signed = playbook.deepCopy();
		ObjectNode without = signature.deepCopy();
		without.remove("value");
		signed.putArray("signatures").add(without);
		return hash(Json.text(signature, "hash_algorithm"))
			.map(hash -> HexFormat.of().formatHex(hash.digest(Canonical.bytes(signed))))
			.map(hex -> hex.getBytes(StandardCharsets.US_ASCII));
	}

	private static Optional<MessageDigest> hash(String name) {
		return switch (name) {
			case "sha-256", "sha-384", "sha-512" -> Optional.of(digest(name.toUpperCase(Locale.ROOT)));
			default -> Optional.empty();
		};
	}

	private static MessageDigest digest(String name) {
		try {
			return MessageDigest.getInstance(name);
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
