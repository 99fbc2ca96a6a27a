package org.cohesioncyber.hub.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The keys for encryption at rest, in a file only the hub's user may read. The newest key
 * seals; older ones still open what they sealed.
 */
final class Keyring {

	private static final Parameters KIND = PredefinedAeadParameters.AES256_GCM;

	private final Path file;

	private Keyring(Path file) {
		this.file = file;
	}

	/**
	 * Opens the keyring.
	 * @throws IllegalStateException if the file is missing and may not be made
	 */
	static Keyring at(Path file, boolean create) {
		register();
		Keyring keyring = new Keyring(file);
		if (Files.notExists(file)) {
			if (!create) {
				throw new IllegalStateException("cohesion.keys.file: " + file
						+ " (expected: the keyring; to make a first one set cohesion.keys.create)");
			}
			keyring.locked(keyring::createIfMissing);
		}
		return keyring;
	}

	KeysetHandle keys() {
		try {
			return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(this.file), InsecureSecretKeyAccess.get());
		}
		catch (IOException | GeneralSecurityException cause) {
			throw new IllegalStateException("cohesion.keys.file: " + this.file + " (expected: a readable keyring)",
					cause);
		}
	}

	/** Adds a new key that seals from now on; older keys stay to open. */
	void rotate() {
		locked(() -> write(withNewest(keys())));
	}

	private static KeysetHandle withNewest(KeysetHandle older) {
		try {
			return KeysetHandle.newBuilder(older)
				.addEntry(KeysetHandle.generateEntryFromParameters(KIND).withRandomId().makePrimary())
				.build();
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private void createIfMissing() {
		if (Files.notExists(this.file)) {
			try {
				write(KeysetHandle.generateNew(KIND));
			}
			catch (GeneralSecurityException cause) {
				throw new IllegalStateException(cause);
			}
		}
	}

	private void write(KeysetHandle keys) {
		try {
			Path next = this.file.resolveSibling(this.file.getFileName() + ".next");
			Files.deleteIfExists(next);
			Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(next, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
			Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private void locked(Runnable work) {
		Path lock = this.file.toAbsolutePath().resolveSibling(this.file.getFileName() + ".lock");
		try {
			Files.createDirectories(lock.getParent());
			try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock _ = channel.lock()) {
				work.run();
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static void register() {
		try {
			AeadConfig.register();
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
