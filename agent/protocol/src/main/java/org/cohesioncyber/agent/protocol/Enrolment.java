package org.cohesioncyber.agent.protocol;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.regex.Pattern;

/**
 * Asks to become an agent: the one-time code, the name people will read, the new public
 * key and the proof that its other half is here. The proof binds code, name and key
 * together.
 */
public record Enrolment(String code, String name, String publicKey, String proof) {

	private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{8,64}");

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final Pattern PROOF = Pattern.compile("[A-Za-z0-9_-]{86}");

	public Enrolment {
		Require.matching("code", code, CODE, "8 to 64 capitals, digits or hyphens");
		Require.line("name", name, 1, 100);
		Require.matching("publicKey", publicKey, KEY, "32 bytes in base64url");
		Require.matching("proof", proof, PROOF, "64 bytes in base64url");
	}

	/** Signs the enrolment of a key with that key. */
	public static Enrolment proving(String code, String name, Ed25519Keys keys) {
		String publicKey = Ed25519Keys.text(keys.publicKey());
		return new Enrolment(code, name, publicKey, sign(statement(code, name, publicKey), keys.privateKey()));
	}

	/** Says whether the proof was made with the private half of the key. */
	public boolean provesPossession() {
		PublicKey key = Ed25519Keys.publicKey(this.publicKey);
		return Ed25519Keys.verifies(key, statement(this.code, this.name, this.publicKey),
				Base64Text.url("proof", this.proof));
	}

	private static String sign(byte[] statement, PrivateKey key) {
		return Base64Text.url(Ed25519Keys.sign(key, statement));
	}

	private static byte[] statement(String code, String name, String publicKey) {
		return String.join("\n", "cohesion-agent-enrolment", code, name, publicKey).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "Enrolment[name=" + this.name + ", publicKey=" + this.publicKey + "]";
	}

}
