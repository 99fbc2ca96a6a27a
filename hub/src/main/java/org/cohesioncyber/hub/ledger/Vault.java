package org.cohesioncyber.hub.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;

import org.springframework.stereotype.Component;

/**
 * Encryption at rest of fields and small files (up to some megabytes): AES-256-GCM with
 * keys outside the database. A sealed value opens only in the place it was sealed for.
 */
@Component
public class Vault {

	private final Keyring keyring;

	private volatile Keys keys;

	Vault(KeysSettings settings) {
		this.keyring = Keyring.at(settings.file(), settings.create());
		this.keys = Keys.of(this.keyring.keys());
	}

	/**
	 * Seals bytes.
	 * @param place where the value is kept, such as {@code identity.person.email/<id>};
	 * the same text is needed to open it, so that a value moved elsewhere does not open
	 */
	public byte[] seal(byte[] plain, String place) {
		try {
			return this.keys.aead().encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException("cannot seal for " + place, cause);
		}
	}

	public byte[] seal(String plain, String place) {
		return seal(plain.getBytes(StandardCharsets.UTF_8), place);
	}

	/**
	 * Opens sealed bytes.
	 * @throws IllegalStateException if they were altered, moved, or sealed with a key the
	 * keyring does not hold
	 */
	public byte[] open(byte[] sealed, String place) {
		try {
			return this.keys.aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException("cannot open what is kept at " + place, cause);
		}
	}

	public String openText(byte[] sealed, String place) {
		return new String(open(sealed, place), StandardCharsets.UTF_8);
	}

	/** Whether the value was sealed with a key that is no longer the newest. */
	public boolean isStale(byte[] sealed) {
		return sealed.length < 5 || ByteBuffer.wrap(sealed, 1, 4).getInt() != this.keys.primary();
	}

	/** Adds a new key; values sealed before are resealed by {@link Resealing}. */
	void rotate() {
		this.keyring.rotate();
		this.keys = Keys.of(this.keyring.keys());
	}

	private record Keys(Aead aead, int primary) {

		static Keys of(KeysetHandle handle) {
			try {
				return new Keys(handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
						handle.getPrimary().getId());
			}
			catch (GeneralSecurityException cause) {
				throw new IllegalStateException(cause);
			}
		}

	}

}
