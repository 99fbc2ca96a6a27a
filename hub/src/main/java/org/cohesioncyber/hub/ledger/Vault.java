package org.cohesioncyber.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Encryption at rest of fields (files have a store of their own): AES-256-GCM with keys
 * outside the database. A sealed value opens only in the place it was sealed for. A
 * keyring that was changed is read again while the hub runs.
 */
@Component
public class Vault {

	private static final Logger log = LoggerFactory.getLogger(Vault.class);

	/** A replica that was frozen meanwhile looks before it seals. */
	private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

	private final Keyring keyring;

	private volatile Held held;

	Vault(KeysSettings settings) {
		this.keyring = Keyring.at(settings.file(), settings.create());
		this.held = new Held(this.keyring.read(), this.keyring.stamp(), System.nanoTime());
	}

	/**
	 * Seals bytes.
	 * @param place where the value is kept, such as {@code identity.person.email/<id>};
	 * the same text is needed to open it, so that a value moved elsewhere does not open
	 */
	public byte[] seal(byte[] plain, String place) {
		try {
			return upToDate().aead().encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
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
		int key = Keys.sealedWith(sealed);
		Keys keys = this.held.keys().has(key) ? this.held.keys() : refresh();
		if (!keys.has(key)) {
			throw new IllegalStateException("cannot open what is kept at " + place + ": the keyring "
					+ this.keyring.file() + " does not hold key " + Keys.name(key));
		}
		try {
			return keys.aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException("cannot open what is kept at " + place, cause);
		}
	}

	public String openText(byte[] sealed, String place) {
		return new String(open(sealed, place), StandardCharsets.UTF_8);
	}

	/** Whether the value was sealed with a key that no longer seals. */
	boolean isStale(byte[] sealed) {
		return Keys.sealedWith(sealed) != upToDate().sealing();
	}

	Keys keys() {
		return this.held.keys();
	}

	Path file() {
		return this.keyring.file();
	}

	/**
	 * Reads the keyring again if the file was replaced; keeps what it has if it cannot.
	 */
	synchronized Keys refresh() {
		Held before = this.held;
		String stamp = this.keyring.stamp();
		Keys keys = before.keys();
		if (!stamp.equals(before.stamp())) {
			try {
				keys = this.keyring.read();
			}
			catch (KeyringException cause) {
				log.error("going on with the keys read before: {}", cause.getMessage());
			}
		}
		this.held = new Held(keys, stamp, System.nanoTime());
		return keys;
	}

	private Keys upToDate() {
		Held now = this.held;
		return System.nanoTime() - now.lookedAt() < LOOK_EVERY ? now.keys() : refresh();
	}

	private record Held(Keys keys, String stamp, long lookedAt) {

	}

}
