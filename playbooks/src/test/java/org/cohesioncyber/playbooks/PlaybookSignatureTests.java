package org.cohesioncyber.playbooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.playbooks.SignatureCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybookSignatureTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

	private final KeyPair keys = keys("Ed25519");

	private final PlaybookVerifier trusting = new PlaybookVerifier(Set.of(this.keys.getPublic()), CLOCK);

	private final Playbook signed = new PlaybookSigner(this.keys, CLOCK).sign(Sample.playbook(), "Métropole de Valmer");

	@ParameterizedTest
	@ValueSource(strings = { "Ed25519", "Ed448", "RSA", "secp256r1", "secp384r1", "secp521r1" })
	void signsAndVerifiesWithEveryKindOfKey(String kind) {
		KeyPair pair = keys(kind);
		Playbook playbook = new PlaybookSigner(pair, CLOCK).sign(Sample.playbook(), "Quelqu’un");
		assertThat(new PlaybookVerifier(Set.of(pair.getPublic()), CLOCK).verify(read(playbook))).singleElement()
			.satisfies(check -> assertThat(check.verdict()).as(check.reason()).isEqualTo(Verdict.TRUSTED));
		assertThat(new PlaybookVerifier(Set.of(), CLOCK).verify(playbook)).singleElement()
			.extracting(SignatureCheck::verdict)
			.isEqualTo(Verdict.UNKNOWN_KEY);
	}

	@Test
	void findsOneChangedLetterAnywhere() {
		String text = text(this.signed);
		Map.of("Essai", "Essaj", "Débrancher", "Rebrancher", "Cellule", "Cellules", "draft", "raft", "Robot", "Robo",
				"[1.5,", "[1.6,", "900000", "900001")
			.forEach((before, after) -> {
				assertThat(text).contains(before);
				assertThat(this.trusting.verify(new PlaybookReader().read(text.replace(before, after)))).as(before)
					.singleElement()
					.extracting(SignatureCheck::verdict)
					.isEqualTo(Verdict.BROKEN);
			});
	}

	@Test
	void doesNotMindHowTheJsonIsLaidOut() {
		String other = text(this.signed).replace(",\"", " ,\n\t\"").replace("é", "\\u00e9");
		assertThat(this.trusting.verify(new PlaybookReader().read(other))).singleElement()
			.extracting(SignatureCheck::verdict)
			.isEqualTo(Verdict.TRUSTED);
	}

	@Test
	void everybodySignsForThemselves() {
		Playbook twice = new PlaybookSigner(keys("Ed25519"), CLOCK).sign(this.signed, "Un autre");
		assertThat(this.trusting.verify(twice)).extracting(SignatureCheck::verdict)
			.containsExactly(Verdict.TRUSTED, Verdict.UNKNOWN_KEY);
	}

	@Test
	void saysWhatIsNotValidAnyMoreOrOfAnother() {
		assertThat(verdict("\"revoked\":true,\"signee\"", "\"signee\"")).isEqualTo(Verdict.NOT_VALID);
		assertThat(verdict("\"valid_until\":\"2026-11-22T12:00:00Z\",\"signee\"", "\"signee\""))
			.isEqualTo(Verdict.NOT_VALID);
		assertThat(verdict("\"valid_from\":\"2026-11-23T12:00:00Z\",\"signee\"", "\"signee\""))
			.isEqualTo(Verdict.NOT_VALID);
		assertThat(verdict("\"related_version\":\"2025-11-22T00:00:00.000Z\"",
				"\"related_version\":\"2026-11-22T00:00:00.000Z\""))
			.isEqualTo(Verdict.NOT_VALID);
	}

	@Test
	void doesNotCheckWhatItCannot() {
		assertThat(verdict("\"algorithm\":\"HS256\"", "\"algorithm\":\"Ed25519\"")).isEqualTo(Verdict.NOT_CHECKED);
		assertThat(verdict("\"hash_algorithm\":\"md5\"", "\"hash_algorithm\":\"sha-256\""))
			.isEqualTo(Verdict.NOT_CHECKED);
		assertThat(verdict("\"cert_url\":\"", "\"public_key\":\"")).isEqualTo(Verdict.NOT_CHECKED);
	}

	private Verdict verdict(String replacement, String part) {
		String text = text(this.signed);
		assertThat(text).contains(part);
		return this.trusting.verify(new PlaybookReader().read(text.replace(part, replacement))).getFirst().verdict();
	}

	private static Playbook read(Playbook playbook) {
		return new PlaybookReader().read(text(playbook));
	}

	private static String text(Playbook playbook) {
		return new String(playbook.write(), StandardCharsets.UTF_8);
	}

	private static KeyPair keys(String kind) {
		try {
			if (kind.startsWith("sec")) {
				KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
				generator.initialize(new ECGenParameterSpec(kind));
				return generator.generateKeyPair();
			}
			return KeyPairGenerator.getInstance(kind).generateKeyPair();
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
