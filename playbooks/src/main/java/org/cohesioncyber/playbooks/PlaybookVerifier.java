package org.cohesioncyber.playbooks;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.playbooks.SignatureCheck.Verdict;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks signatures of playbooks (CACAO 2.0, section 9). A key or a certificate inside a
 * playbook proves that nothing changed since, not who signed: for that the key must be
 * one of those that are trusted. Nothing is fetched.
 */
public final class PlaybookVerifier {

	private static final int SHORTEST_RSA = 2048;

	private final Set<PublicKey> trusted;

	private final Clock clock;

	public PlaybookVerifier(Set<PublicKey> trusted, Clock clock) {
		this.trusted = Set.copyOf(trusted);
		this.clock = clock;
	}

	/** Of each signature, in their order; a playbook without any has none. */
	public List<SignatureCheck> verify(Playbook playbook) {
		ObjectNode document = playbook.document();
		return document.path("signatures")
			.valueStream()
			.filter(ObjectNode.class::isInstance)
			.map(signature -> verify(document, (ObjectNode) signature))
			.toList();
	}

	private SignatureCheck verify(ObjectNode document, ObjectNode signature) {
		Optional<String> notValid = notValid(document, signature);
		if (notValid.isPresent()) {
			return said(signature, Verdict.NOT_VALID, notValid.get());
		}
		Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.named(Json.text(signature, "algorithm"));
		Optional<byte[]> text = SignedText.of(document, signature);
		if (algorithm.isEmpty() || text.isEmpty()) {
			return said(signature, Verdict.NOT_CHECKED, "an algorithm that is not known here");
		}
		try {
			Optional<PublicKey> key = key(algorithm.get(), signature);
			return key.isEmpty() ? said(signature, Verdict.NOT_CHECKED, "the key is elsewhere, and nothing is fetched")
					: verify(signature, algorithm.get(), key.get(), text.get());
		}
		catch (GeneralSecurityException | IllegalArgumentException cause) {
			return said(signature, Verdict.BROKEN, "a key or value that cannot be read: " + cause.getMessage());
		}
	}

	private SignatureCheck verify(ObjectNode signature, SignatureAlgorithm algorithm, PublicKey key, byte[] text)
			throws GeneralSecurityException {
		if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
			return said(signature, Verdict.BROKEN, "an RSA key of fewer than " + SHORTEST_RSA + " bits");
		}
		Signature engine = algorithm.engine();
		engine.initVerify(key);
		engine.update(text);
		if (!holds(engine, Base64.getUrlDecoder().decode(Json.text(signature, "value")))) {
			return said(signature, Verdict.BROKEN, "changed since, or signed with another key");
		}
		return this.trusted.contains(key) ? said(signature, Verdict.TRUSTED, "signed with a trusted key")
				: said(signature, Verdict.UNKNOWN_KEY, "unchanged, signed with a key that is not trusted");
	}

	/** A value of another length than the algorithm's is as wrong as any. */
	private static boolean holds(Signature engine, byte[] value) {
		try {
			return engine.verify(value);
		}
		catch (SignatureException _) {
			return false;
		}
	}

	private Optional<String> notValid(ObjectNode document, ObjectNode signature) {
		Instant now = this.clock.instant();
		if (signature.path("revoked").asBoolean(false)) {
			return Optional.of("revoked");
		}
		if (signature.has("valid_from") && now.isBefore(Instant.parse(Json.text(signature, "valid_from")))) {
			return Optional.of("not valid before " + Json.text(signature, "valid_from"));
		}
		if (signature.has("valid_until") && !now.isBefore(Instant.parse(Json.text(signature, "valid_until")))) {
			return Optional.of("not valid after " + Json.text(signature, "valid_until"));
		}
		boolean isOfThis = Json.text(signature, "related_to").equals(Json.text(document, "id"))
				&& Json.text(signature, "related_version").equals(Json.text(document, "modified"));
		return isOfThis ? Optional.empty() : Optional.of("of another playbook or version");
	}

	private static Optional<PublicKey> key(SignatureAlgorithm algorithm, ObjectNode signature)
			throws GeneralSecurityException {
		if (signature.has("public_key")) {
			return Optional.of(algorithm.key(der(Json.text(signature, "public_key"))));
		}
		if (signature.has("public_cert_chain")) {
			byte[] first = der(signature.path("public_cert_chain").path(0).asString(""));
			return Optional.of(CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(first))
				.getPublicKey());
		}
		return Optional.empty();
	}

	/** With or without the lines of PEM around it. */
	private static byte[] der(String text) {
		return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
	}

	private static SignatureCheck said(ObjectNode signature, Verdict verdict, String reason) {
		return new SignatureCheck(Json.text(signature, "id"), Json.text(signature, "signee"), verdict, reason);
	}

}
