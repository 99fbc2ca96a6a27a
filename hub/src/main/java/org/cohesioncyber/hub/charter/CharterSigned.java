package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.UUID;

/** An organisation signed the charter. */
public record CharterSigned(UUID signature, UUID organisation, String version, LocalDate signedOn) {

}
