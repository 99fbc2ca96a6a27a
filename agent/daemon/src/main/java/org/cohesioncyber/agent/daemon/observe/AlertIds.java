package org.cohesioncyber.agent.daemon.observe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids made at the source: a hash, keyed with the agent's own secret, of the source's name
 * and the line. The same line of the same source has the same id however often and
 * wherever it is read again, and nobody else can tell from an id what the line was.
 */
public final class AlertIds {

	private static final String ALGORITHM = "HmacSHA256";

	private final Mac mac;

	private AlertIds(Mac mac) {
		this.mac = mac;
	}

	/** The ids of one source of the agent that holds a key. */
	public static AlertIds of(PrivateKey key, String source) {
		byte[] secret = mac(key.getEncoded()).doFinal("alert-ids".getBytes(StandardCharsets.UTF_8));
		return new AlertIds(mac(mac(secret).doFinal(source.getBytes(StandardCharsets.UTF_8))));
	}

	/** The id of a line; not for several threads at once. */
	UUID of(byte[] buffer, int from, int length) {
		this.mac.update(buffer, from, length);
		ByteBuffer hash = ByteBuffer.wrap(this.mac.doFinal());
		return new UUID((hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L,
				(hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
	}

	private static Mac mac(byte[] key) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
