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

	static Verification of(Signatures organisation, Signature signature, String textHash, LocalDate today) {
		boolean isInForce = organisation.inForceOn(today).contains(signature);
		return new Verification(organisation.name(), organisation.nature() != Nature.ACTUAL, signature.version(),
				signature.signedOn(), textHash, isInForce, isInForce ? null : endOf(organisation, signature, today));
	}

	/** The first of the days without interruption on which it is not in force. */
	private static LocalDate endOf(Signatures organisation, Signature signature, LocalDate today) {
		LocalDate end = today;
		while (end.isAfter(signature.signedOn()) && !organisation.inForceOn(end.minusDays(1)).contains(signature)) {
			end = end.minusDays(1);
		}
		return end;
	}

}
