package org.cohesioncyber.playbooks;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs playbooks (CACAO 2.0, section 9). */
public final class PlaybookSigner {

	private final KeyPair keys;

	private final Clock clock;

	/**
	 * @param keys RSA of 2048 bits or more, EC on a NIST curve, Ed25519 or Ed448
	 */
	public PlaybookSigner(KeyPair keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * The playbook with one more signature; those it had stay.
	 * @param signee who signs, in words
	 */
	public Playbook sign(Playbook playbook, String signee) {
		ObjectNode document = playbook.document();
		ObjectNode signature = describe(document, signee);
		byte[] text = SignedText.of(document, signature).orElseThrow();
		signature.put("value", Base64.getUrlEncoder().withoutPadding().encodeToString(value(text)));
		ArrayNode signatures = document.path("signatures") instanceof ArrayNode before ? before
				: document.putArray("signatures");
		signatures.add(signature);
		return new Playbook(document);
	}

	private ObjectNode describe(ObjectNode document, String signee) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return document.objectNode()
			.put("type", "jss")
			.put("id", "jss--" + UUID.randomUUID())
			.put("created", now.toString())
			.put("modified", now.toString())
			.put("signee", signee)
			.put("related_to", Json.text(document, "id"))
			.put("related_version", Json.text(document, "modified"))
			.put("hash_algorithm", "sha-256")
			.put("algorithm", SignatureAlgorithm.forKey(this.keys.getPublic()).jose())
			.put("public_key", Base64.getEncoder().encodeToString(this.keys.getPublic().getEncoded()));
	}

	private byte[] value(byte[] text) {
		try {
			Signature engine = SignatureAlgorithm.forKey(this.keys.getPublic()).engine();
			engine.initSign(this.keys.getPrivate());
			engine.update(text);
			return engine.sign();
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalArgumentException("key: " + cause.getMessage() + " (expected: one that signs)", cause);
		}
	}

}
