package org.cohesioncyber.hub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;

/**
 * The key of one file's content. What it seals opens segment by segment, each only in its
 * place in this file, and only whole: a missing, moved or foreign segment is refused.
 */
final class ContentKey {

	/** A sealed segment, and a chunk in the database. */
	static final int SEGMENT = 64 * 1024;

	private static final int KEY = 32;

	private final KeysetHandle handle;

	private final byte[] place;

	private ContentKey(KeysetHandle handle, FileId file) {
		this.handle = handle;
		this.place = ("files.file.content/" + file).getBytes(StandardCharsets.UTF_8);
	}

	static ContentKey fresh(FileId file) {
		try {
			StreamingAeadConfig.register();
			return new ContentKey(KeysetHandle.generateNew(AesGcmHkdfStreamingParameters.builder()
				.setKeySizeBytes(KEY)
				.setDerivedAesGcmKeySizeBytes(KEY)
				.setHkdfHashType(HashType.SHA256)
				.setCiphertextSegmentSizeBytes(SEGMENT)
				.build()), file);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	static ContentKey of(byte[] bytes, FileId file) {
		try {
			StreamingAeadConfig.register();
			return new ContentKey(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()), file);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException("the key of file " + file + " is damaged", cause);
		}
	}

	byte[] bytes() {
		try {
			return TinkProtoKeysetFormat.serializeKeyset(this.handle, InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	OutputStream sealing(OutputStream sealed) throws IOException {
		try {
			return streaming().newEncryptingStream(sealed, this.place);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	InputStream opening(InputStream sealed) throws IOException {
		try {
			return streaming().newDecryptingStream(sealed, this.place);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private StreamingAead streaming() throws GeneralSecurityException {
		return this.handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
	}

}
