package org.cohesioncyber.hub.charter;

import java.net.URI;
import java.time.Instant;

/**
 * Everything a certificate of signature says.
 *
 * @param organisation its name today
 * @param isFictional whether the organisation was made up
 * @param textHash of the text as it was signed, SHA-256 in hexadecimal
 * @param address where anybody checks it
 */
public record SignatureCertificate(String organisation, boolean isFictional, CharterVersion version,
		Signature signature, boolean isInForce, Signatory signatory, String textHash, VerificationCode code,
		URI address, Instant takenAt) {

	/** What it is called when it is saved. */
	public String fileName() {
		return "attestation-charte-" + this.version.name() + ".pdf";
	}

}
