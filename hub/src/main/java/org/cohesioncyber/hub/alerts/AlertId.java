package org.cohesioncyber.hub.alerts;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/** The identity of an alert on this hub. */
public record AlertId(UUID value) {

	static AlertId random() {
		return new AlertId(UUID.randomUUID());
	}

	/**
	 * The alert of an organisation's own observation: always the same for the same two,
	 * and never another organisation's, whatever ids that one makes up.
	 */
	static AlertId of(OrganisationId owner, UUID observation) {
		ByteBuffer both = ByteBuffer.allocate(32)
			.putLong(owner.value().getMostSignificantBits())
			.putLong(owner.value().getLeastSignificantBits())
			.putLong(observation.getMostSignificantBits())
			.putLong(observation.getLeastSignificantBits());
		ByteBuffer digest = ByteBuffer.wrap(sha256(both.array()));
		// The shape of a version 4 UUID, the only one every standard takes.
		return new AlertId(new UUID(digest.getLong() & ~0xF000L | 0x4000L, digest.getLong() & ~(3L << 62) | 1L << 63));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
