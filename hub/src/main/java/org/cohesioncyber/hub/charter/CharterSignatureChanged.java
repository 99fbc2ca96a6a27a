package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.UUID;

/** A signature was suspended, resumed, lapsed or withdrawn. */
public record CharterSignatureChanged(UUID signature, UUID organisation, SignatureState state, LocalDate from) {

}
