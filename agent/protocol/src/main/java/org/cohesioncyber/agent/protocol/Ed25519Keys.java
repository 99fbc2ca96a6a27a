package org.cohesioncyber.agent.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key pair, its file, and its public half as 32 bytes in base64url. */
public record Ed25519Keys(PublicKey publicKey, PrivateKey privateKey) {

	private static final String ALGORITHM = "Ed25519";

	private static final int LENGTH = 32;

	/** What X.509 puts before the 32 bytes of every Ed25519 key. */
	private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

	private static final Pattern FILE = Pattern.compile(
			"-----BEGIN PRIVATE KEY-----(.+)-----END PRIVATE KEY-----\\s+-----BEGIN PUBLIC KEY-----(.+)-----END PUBLIC KEY-----\\s*",
			Pattern.DOTALL);

	public Ed25519Keys {
		if (!verifies(publicKey, X509_PREFIX, sign(privateKey, X509_PREFIX))) {
			throw new IllegalArgumentException("publicKey: not the other half of the private key");
		}
	}

	/** A new pair. */
	public static Ed25519Keys generate() {
		try {
			KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
			return new Ed25519Keys(pair.getPublic(), pair.getPrivate());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Reads a pair from the file that {@link #write} made. */
	public static Ed25519Keys read(Path file) throws IOException {
		Matcher blocks = FILE.matcher(Files.readString(file, StandardCharsets.US_ASCII));
		if (!blocks.matches()) {
			throw new IOException(file + ": not the key file of an agent");
		}
		try {
			KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
			return new Ed25519Keys(factory.generatePublic(new X509EncodedKeySpec(block(blocks.group(2)))),
					factory.generatePrivate(new PKCS8EncodedKeySpec(block(blocks.group(1)))));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IOException(file + ": not an Ed25519 key pair", ex);
		}
	}

	/**
	 * Writes the pair to a new file that only its owner may read; an existing file is
	 * never overwritten.
	 */
	public void write(Path file) throws IOException {
		String text = block("PRIVATE KEY", this.privateKey.getEncoded())
				+ block("PUBLIC KEY", this.publicKey.getEncoded());
		try (FileChannel channel = FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
			channel.force(true);
		}
	}

	/** The 32 bytes of a public key, in base64url. */
	public static String text(PublicKey key) {
		byte[] encoded = key.getEncoded();
		return Base64Text.url(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
	}

	/** Reads back what {@link #text} wrote. */
	public static PublicKey publicKey(String text) {
		byte[] raw = Base64Text.url("publicKey", text);
		if (raw.length != LENGTH) {
			throw new IllegalArgumentException("publicKey: " + raw.length + " bytes (expected: " + LENGTH + ")");
		}
		byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
		System.arraycopy(raw, 0, encoded, X509_PREFIX.length, LENGTH);
		try {
			return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
		}
		catch (GeneralSecurityException _) {
			throw new IllegalArgumentException("publicKey: not an Ed25519 key");
		}
	}

	static byte[] sign(PrivateKey key, byte[] message) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(key);
			signature.update(message);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initVerify(key);
			signature.update(message);
			return signature.verify(signed);
		}
		catch (GeneralSecurityException _) {
			return false;
		}
	}

	private static byte[] block(String text) {
		return Base64.getMimeDecoder().decode(text);
	}

	private static String block(String title, byte[] content) {
		String body = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
		return "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n";
	}

	@Override
	public String toString() {
		return "Ed25519Keys[" + text(this.publicKey) + "]";
	}

}
