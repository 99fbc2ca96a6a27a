package org.cohesioncyber.hub.charter;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@Test
	void readsACodeHoweverItIsTyped() {
		VerificationCode code = VerificationCode.random(new SecureRandom());
		assertThat(code.value()).hasSize(26).doesNotContain("I", "L", "O", "U");
		assertThat(code.grouped()).matches("(.{5}-){5}.");
		assertThat(VerificationCode.read(code.grouped())).contains(code);
		assertThat(VerificationCode.read(" " + code.value().toLowerCase() + "\n")).contains(code);
		assertThat(VerificationCode.read("oil" + "7".repeat(23)))
			.contains(new VerificationCode("011" + "7".repeat(23)));
	}

	@Test
	void takesNothingElseForACode() {
		for (String text : List.of("", "7".repeat(25), "7".repeat(27), "U" + "7".repeat(25),
				UUID.randomUUID().toString(), "é" + "7".repeat(25), "a".repeat(64))) {
			assertThat(VerificationCode.read(text)).as(text).isEmpty();
		}
	}

	@Test
	void saysSinceWhenASignatureIsNotInForce() {
		assertThat(of()).satisfies(found -> {
			assertThat(found.isInForce()).isTrue();
			assertThat(found.endedOn()).isNull();
		});
		assertThat(of(new Change(SignatureState.WITHDRAWN, day(3, 1))).endedOn()).isEqualTo(day(3, 1));
		assertThat(of(new Change(SignatureState.SUSPENDED, day(1, 10)), new Change(SignatureState.RESUMED, day(2, 1)),
				new Change(SignatureState.SUSPENDED, day(3, 1)), new Change(SignatureState.WITHDRAWN, day(4, 1)))
			.endedOn()).isEqualTo(day(3, 1));
		assertThat(of(new Change(SignatureState.SUSPENDED, day(1, 10)), new Change(SignatureState.RESUMED, day(2, 1)))
			.isInForce()).isTrue();
	}

	@Test
	void saysSinceWhenASignatureWasReplacedOrLapsed() {
		Signature lapsed = new Signature(UUID.randomUUID(), "2025-03", LocalDate.of(2025, 3, 4), day(6, 1), List.of());
		assertThat(of(List.of(lapsed)).endedOn()).isEqualTo(day(6, 1));
		Signature later = new Signature(UUID.randomUUID(), "2026-01", day(2, 3), null, List.of());
		assertThat(of(List.of(lapsed, later)).endedOn()).isEqualTo(day(2, 3));
	}

	private static LocalDate day(int month, int day) {
		return LocalDate.of(2026, month, day);
	}

	private static Verification of(Change... changes) {
		return of(
				List.of(new Signature(UUID.randomUUID(), "2025-03", LocalDate.of(2025, 3, 4), null, List.of(changes))));
	}

	private static Verification of(List<Signature> signatures) {
		return Verification.of(
				new Signatures(OrganisationId.random(), "Commune", OrganisationKind.COMMUNE, Nature.ACTUAL, signatures),
				signatures.getFirst(), "00", TODAY);
	}

}
