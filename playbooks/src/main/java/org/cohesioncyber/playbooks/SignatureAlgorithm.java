package org.cohesioncyber.playbooks;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Signature algorithms by their JOSE names (RFC 7518, RFC 8037), as CACAO uses them. */
enum SignatureAlgorithm {

	RS256("RSA", "SHA256withRSA", null), RS384("RSA", "SHA384withRSA", null), RS512("RSA", "SHA512withRSA", null),
	PS256("RSA", "RSASSA-PSS", pss("SHA-256", MGF1ParameterSpec.SHA256, 32)),
	PS384("RSA", "RSASSA-PSS", pss("SHA-384", MGF1ParameterSpec.SHA384, 48)),
	PS512("RSA", "RSASSA-PSS", pss("SHA-512", MGF1ParameterSpec.SHA512, 64)),
	ES256("EC", "SHA256withECDSAinP1363Format", null), ES384("EC", "SHA384withECDSAinP1363Format", null),
	ES512("EC", "SHA512withECDSAinP1363Format", null), ED25519("Ed25519", "Ed25519", null),
	ED448("Ed448", "Ed448", null);

	private final String keys;

	private final String name;

	private final @Nullable PSSParameterSpec parameters;

	SignatureAlgorithm(String keys, String name, @Nullable PSSParameterSpec parameters) {
		this.keys = keys;
		this.name = name;
		this.parameters = parameters;
	}

	/** The one of that name. */
	static Optional<SignatureAlgorithm> named(String name) {
		return Arrays.stream(values()).filter(one -> one.jose().equals(name)).findFirst();
	}

	/** The one to sign with such a key. */
	static SignatureAlgorithm forKey(Key key) {
		return switch (key) {
			case RSAKey _ -> PS256;
			case ECKey curve -> switch (curve.getParams().getCurve().getField().getFieldSize()) {
				case 256 -> ES256;
				case 384 -> ES384;
				default -> ES512;
			};
			case EdECKey edwards -> edwards.getParams().getName().equals("Ed448") ? ED448 : ED25519;
			default ->
				throw new IllegalArgumentException("key: " + key.getAlgorithm() + " (expected: RSA, EC or EdDSA)");
		};
	}

	String jose() {
		return switch (this) {
			case ED25519 -> "Ed25519";
			case ED448 -> "Ed448";
			default -> name();
		};
	}

	Signature engine() throws GeneralSecurityException {
		Signature engine = Signature.getInstance(this.name);
		if (this.parameters != null) {
			engine.setParameter(this.parameters);
		}
		return engine;
	}

	PublicKey key(byte[] encoded) throws GeneralSecurityException {
		return KeyFactory.getInstance(this.keys).generatePublic(new X509EncodedKeySpec(encoded));
	}

	private static PSSParameterSpec pss(String hash, MGF1ParameterSpec mask, int salt) {
		return new PSSParameterSpec(hash, "MGF1", mask, salt, 1);
	}

}
