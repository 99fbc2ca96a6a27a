package org.cohesioncyber.hub.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.cohesioncyber.hub.shared.InvalidInput;

import org.springframework.stereotype.Component;

/**
 * Takes a file in while it comes: measures, inspects, hashes and seals it in one pass. No
 * database connection waits for a slow sender.
 */
@Component
class Staging {

	private static final int BUFFER = 8192;

	private final FilesSettings settings;

	Staging(FilesSettings settings) {
		this.settings = settings;
	}

	StagedFile receive(Upload upload) {
		FileId id = FileId.random();
		ContentKey key = ContentKey.fresh(id);
		try {
			FileChannel sealed = nameless();
			try {
				return receive(upload, id, key, sealed);
			}
			catch (IOException | RuntimeException failure) {
				sealed.close();
				throw failure;
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private StagedFile receive(Upload upload, FileId id, ContentKey key, FileChannel sealed) throws IOException {
		Inspection inspection = new Inspection();
		MessageDigest digest = sha256();
		long size = 0;
		try (OutputStream sealing = key.sealing(new Kept(Channels.newOutputStream(sealed)));
				InputStream in = upload.content()) {
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				if (size > this.settings.limit().toBytes()) {
					throw tooLarge(upload);
				}
				inspection.pass(buffer, read);
				digest.update(buffer, 0, read);
				sealing.write(buffer, 0, read);
			}
		}
		FileType type = inspection.type(upload.name()).orElseThrow(() -> notTaken(upload));
		return new StagedFile(id, FileNames.clean(upload.name(), type), type, size, digest.digest(), key, sealed);
	}

	private InvalidInput tooLarge(Upload upload) {
		long megabytes = this.settings.limit().toMegabytes();
		return new InvalidInput(upload.field(), upload.name(), "un fichier d’au plus " + megabytes + " Mo",
				"a file of at most " + megabytes + " MB");
	}

	private static InvalidInput notTaken(Upload upload) {
		return new InvalidInput(upload.field(), upload.name(),
				"un fichier PDF, PNG, JPEG, ODT, DOCX, ODS, XLSX (sans macros), texte, CSV ou EML, non vide",
				"a PDF, PNG, JPEG, ODT, DOCX, ODS, XLSX (without macros), text, CSV or EML file that is not empty");
	}

	/** A file that no longer has a name when it is first written to. */
	private FileChannel nameless() throws IOException {
		Path path = Files.createTempFile(Files.createDirectories(this.settings.staging()), "coming", null);
		FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
		Files.delete(path);
		return channel;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

	/** Stays open for reading when all has been written. */
	private static final class Kept extends FilterOutputStream {

		private Kept(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
