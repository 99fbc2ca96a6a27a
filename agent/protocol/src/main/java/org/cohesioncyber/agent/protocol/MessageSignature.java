package org.cohesioncyber.agent.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Ed25519 signature of one HTTP request (RFC 9421) over its method, its path and the
 * digest of its body (RFC 9530). There is one way to write it and every other is refused.
 * Whether the moment is recent and the nonce new is for the caller to decide, with what
 * this says about them.
 */
public record MessageSignature(Headers headers, String keyId, Instant created, String nonce) {

	/** How far from the hub's clock a signature may have been made. */
	public static final Duration WINDOW = Duration.ofSeconds(60);

	private static final String LABEL = "cohesion=";

	private static final Pattern PARAMETERS = Pattern
		.compile("\\(\"@method\" \"@path\" \"content-digest\"\\);created=(0|[1-9][0-9]{0,11})"
				+ ";nonce=\"([A-Za-z0-9_-]{22,64})\";keyid=\"([A-Za-z0-9-]{1,64})\";alg=\"ed25519\"");

	private static final Pattern DIGEST = Pattern.compile("sha-256=:[A-Za-z0-9+/]{43}=:");

	private static final Pattern SIGNATURE = Pattern.compile(LABEL + ":([A-Za-z0-9+/]{86}==):");

	/**
	 * Signs a request as the holder of a key, at a moment and with a nonce never used
	 * before.
	 */
	public static MessageSignature sign(SignedRequest request, PrivateKey key, String keyId, Instant created,
			String nonce) {
		String digest = digest(request.body());
		String parameters = "(\"@method\" \"@path\" \"content-digest\");created=" + created.getEpochSecond()
				+ ";nonce=\"" + nonce + "\";keyid=\"" + keyId + "\";alg=\"ed25519\"";
		byte[] signature = Ed25519Keys.sign(key, base(request, digest, parameters));
		return read(new Headers(digest, LABEL + parameters, LABEL + ":" + Base64Text.padded(signature) + ":"));
	}

	/**
	 * Reads a signature from a request's headers; says which header is not as it should
	 * be.
	 */
	public static MessageSignature read(Headers headers) {
		String input = headers.signatureInput();
		Matcher parameters = PARAMETERS.matcher(input.startsWith(LABEL) ? input.substring(LABEL.length()) : "");
		if (!parameters.matches()) {
			throw new IllegalArgumentException(
					"Signature-Input: unreadable (expected: " + LABEL + "(\"@method\" \"@path\" \"content-digest\")"
							+ ";created=…;nonce=\"…\";keyid=\"…\";alg=\"ed25519\")");
		}
		if (!DIGEST.matcher(headers.contentDigest()).matches()) {
			throw new IllegalArgumentException("Content-Digest: unreadable (expected: sha-256=:…:)");
		}
		headers.signatureBytes();
		return new MessageSignature(headers, parameters.group(3),
				Instant.ofEpochSecond(Long.parseLong(parameters.group(1))), parameters.group(2));
	}

	/**
	 * Says whether the request, body included, is the one the holder of the key signed.
	 */
	public boolean signs(SignedRequest request, PublicKey key) {
		String digest = digest(request.body());
		if (!MessageDigest.isEqual(bytes(digest), bytes(this.headers.contentDigest()))) {
			return false;
		}
		String parameters = this.headers.signatureInput().substring(LABEL.length());
		return Ed25519Keys.verifies(key, base(request, digest, parameters), this.headers.signatureBytes());
	}

	/** Says whether the signature was made within the window around a moment. */
	public boolean isMadeAround(Instant moment) {
		return Duration.between(this.created, moment).abs().compareTo(WINDOW) <= 0;
	}

	private static byte[] base(SignedRequest request, String digest, String parameters) {
		return bytes("\"@method\": " + request.method() + "\n\"@path\": " + request.path() + "\n\"content-digest\": "
				+ digest + "\n\"@signature-params\": " + parameters);
	}

	private static String digest(byte[] body) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
			return "sha-256=:" + Base64Text.padded(hash) + ":";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The three headers that carry a signature. */
	public record Headers(String contentDigest, String signatureInput, String signature) {

		/** Name of the header with the digest of the body. */
		public static final String CONTENT_DIGEST = "Content-Digest";

		/** Name of the header that says what is signed. */
		public static final String SIGNATURE_INPUT = "Signature-Input";

		/** Name of the header with the signature itself. */
		public static final String SIGNATURE = "Signature";

		public Headers {
			Require.line(CONTENT_DIGEST, contentDigest, 1, 200);
			Require.line(SIGNATURE_INPUT, signatureInput, 1, 400);
			Require.line(SIGNATURE, signature, 1, 200);
		}

		private byte[] signatureBytes() {
			Matcher form = MessageSignature.SIGNATURE.matcher(this.signature);
			if (!form.matches()) {
				throw new IllegalArgumentException("Signature: unreadable (expected: " + LABEL + ":…:)");
			}
			return Base64Text.padded(SIGNATURE, form.group(1));
		}

	}

}
