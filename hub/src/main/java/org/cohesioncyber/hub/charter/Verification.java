package org.cohesioncyber.hub.charter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds a certificate of signature may check: never who signed.
 *
 * @param textHash of the text as it was signed
 * @param isInForce whether the signature is in force today
 * @param endedOn since when it is not in force; {@code null} while it is
 */
public record Verification(String organisation, boolean isFictional, String version, LocalDate signedOn,
		String textHash, boolean isInForce, @Nullable LocalDate endedOn) {

	static Verification of(String organisation, Nature nature, Signature signature, String textHash, LocalDate today) {
		boolean isInForce = signature.isInForceOn(today);
		return new Verification(organisation, nature != Nature.ACTUAL, signature.version(), signature.signedOn(),
				textHash, isInForce, isInForce ? null : endOf(signature, today));
	}

	/** The first of the days without interruption on which it is not in force. */
	private static LocalDate endOf(Signature signature, LocalDate today) {
		LocalDate end = today;
		while (end.isAfter(signature.signedOn()) && !signature.isInForceOn(end.minusDays(1))) {
			end = end.minusDays(1);
		}
		return end;
	}

}
