package org.cohesioncyber.hub.charter;

import java.util.Optional;

import org.cohesioncyber.hub.files.StoredFile;

/**
 * A signature with as much of who gave it as the reader may see.
 *
 * @param isInForce whether it is in force today
 */
public record RecordedSignature(Signature signature, boolean isInForce, Optional<Signatory> signatory,
		Optional<StoredFile> proof) {

}
