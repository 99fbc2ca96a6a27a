package org.cohesioncyber.hub.charter;

import java.time.Instant;

/** Who signed for an organisation, for itself and the staff to read. */
public record Signatory(String name, String capacity, Instant recordedAt) {

}
