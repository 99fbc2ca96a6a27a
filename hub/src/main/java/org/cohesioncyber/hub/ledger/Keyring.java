package org.cohesioncyber.hub.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The keys for encryption at rest, in a file only the hub's user may read. One key seals;
 * older ones still open what they sealed. Each change replaces the file as a whole.
 */
final class Keyring {

	private static final Parameters KIND = PredefinedAeadParameters.AES256_GCM;

	private final Path file;

	private Keyring(Path file) {
		this.file = file;
	}

	/**
	 * Opens the keyring.
	 * @throws KeyringException if the file is missing and may not be made
	 */
	static Keyring at(Path file, boolean create) {
		try {
			AeadConfig.register();
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
		Keyring keyring = new Keyring(file);
		if (Files.notExists(file)) {
			if (!create) {
				throw new KeyringException("cohesion.keys.file: " + file
						+ " (expected: the keyring; to make a first one set cohesion.keys.create)");
			}
			keyring.locked(keyring::createIfMissing);
		}
		return keyring;
	}

	Path file() {
		return this.file;
	}

	Keys read() {
		try {
			return Keys.of(parse(this.file));
		}
		catch (IOException | GeneralSecurityException cause) {
			throw new KeyringException("cohesion.keys.file: " + this.file + " (expected: a readable keyring)", cause);
		}
	}

	/** Changes whenever the file was replaced. */
	String stamp() {
		try {
			BasicFileAttributes now = Files.readAttributes(this.file, BasicFileAttributes.class);
			return now.fileKey() + " " + now.lastModifiedTime().toMillis() + " " + now.size();
		}
		catch (IOException _) {
			return "missing";
		}
	}

	/** Adds a key that opens but does not seal yet, and says which. */
	int add() {
		return locked(() -> change(keys -> KeysetHandle.newBuilder(keys.handle())
			.addEntry(KeysetHandle.generateEntryFromParameters(KIND).withRandomId())
			.build()).ids().getLast());
	}

	/** Seals with this key from now on. */
	void sealWith(int id) {
		locked(() -> change(keys -> {
			KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys.handle());
			builder.getAt(keys.ids().indexOf(id)).makePrimary();
			return builder.build();
		}));
	}

	/** Takes a key out, into a file of its own beside the keyring. */
	Path retire(int id) {
		return locked(() -> {
			Keys keys = read();
			int at = keys.ids().indexOf(id);
			Path apart = this.file.resolveSibling(this.file.getFileName() + ".retired-" + Keys.name(id));
			write(alone(keys.handle().getAt(at)), apart);
			change(_ -> KeysetHandle.newBuilder(keys.handle()).deleteAt(at).build());
			return apart;
		});
	}

	/** Puts a retired key back as the oldest, and says which. */
	int restore(Path apart) {
		return locked(() -> {
			try {
				KeysetHandle retired = parse(apart);
				change(keys -> with(retired, keys));
				return retired.getPrimary().getId();
			}
			catch (IOException | GeneralSecurityException cause) {
				throw new KeyringException(apart + " (expected: the file of a retired key)", cause);
			}
		});
	}

	private static KeysetHandle with(KeysetHandle retired, Keys keys) throws GeneralSecurityException {
		KeysetHandle.Builder builder = KeysetHandle.newBuilder();
		List<KeysetHandle.Entry> others = Stream.iterate(0, at -> at < keys.handle().size(), at -> at + 1)
			.map(keys.handle()::getAt)
			.filter(entry -> entry.getId() != retired.getPrimary().getId())
			.toList();
		builder.addEntry(entry(retired.getPrimary()));
		others.forEach(entry -> builder.addEntry(entry.isPrimary() ? entry(entry).makePrimary() : entry(entry)));
		return builder.build();
	}

	private static KeysetHandle alone(KeysetHandle.Entry entry) {
		try {
			return KeysetHandle.newBuilder().addEntry(entry(entry).makePrimary()).build();
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static KeysetHandle.Builder.Entry entry(KeysetHandle.Entry entry) {
		return KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()).setStatus(KeyStatus.ENABLED);
	}

	private Keys change(Change change) {
		try {
			KeysetHandle changed = change.of(read());
			write(changed, this.file);
			return Keys.of(changed);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private boolean createIfMissing() {
		if (Files.exists(this.file)) {
			return false;
		}
		try {
			write(KeysetHandle.generateNew(KIND), this.file);
			return true;
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static KeysetHandle parse(Path file) throws IOException, GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
	}

	private static void write(KeysetHandle keys, Path file) {
		try {
			WholeFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private <T> T locked(Supplier<T> work) {
		Path lock = this.file.toAbsolutePath().resolveSibling(this.file.getFileName() + ".lock");
		try {
			Files.createDirectories(lock.getParent());
			try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock _ = channel.lock()) {
				return work.get();
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** What one change makes of the keys. */
	private interface Change {

		KeysetHandle of(Keys keys) throws GeneralSecurityException;

	}

}
