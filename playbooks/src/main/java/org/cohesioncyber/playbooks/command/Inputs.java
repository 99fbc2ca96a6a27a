package org.cohesioncyber.playbooks.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import org.cohesioncyber.playbooks.InvalidPlaybook;
import org.cohesioncyber.playbooks.Playbook;
import org.cohesioncyber.playbooks.PlaybookReader;

/** Reads what the command line names. */
final class Inputs {

	private static final List<String> KINDS = List.of("Ed25519", "Ed448", "EC", "RSA");

	private Inputs() {
	}

	static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException cause) {
			throw new IllegalArgumentException(file + ": " + cause + " (expected: a file of UTF-8 text)", cause);
		}
	}

	static Playbook playbook(Path file) {
		try {
			return new PlaybookReader().read(text(file));
		}
		catch (InvalidPlaybook refusal) {
			throw new PlaybookCommand.Wrong(file + ": " + refusal.getMessage());
		}
	}

	static PrivateKey privateKey(Path file) {
		return key(file, "a PKCS #8 private key as PEM",
				(kind, der) -> KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der)));
	}

	static PublicKey publicKey(Path file) {
		return key(file, "a public key as PEM",
				(kind, der) -> KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der)));
	}

	/** The encoding says which kind of key it is, and the others refuse it. */
	private static <K> K key(Path file, String expected, Decoding<K> decoding) {
		byte[] der = Base64.getMimeDecoder().decode(text(file).replaceAll("-----[A-Z ]+-----", ""));
		for (String kind : KINDS) {
			try {
				return decoding.decode(kind, der);
			}
			catch (GeneralSecurityException _) {
				// Of another kind.
			}
		}
		throw new IllegalArgumentException(
				file + ": no such key (expected: " + expected + ", Ed25519, Ed448, EC or RSA)");
	}

	private interface Decoding<K> {

		K decode(String kind, byte[] der) throws GeneralSecurityException;

	}

}
