package org.cohesioncyber.hub.charter;

import java.time.LocalDate;

/** A version of the charter was published. */
public record CharterPublished(String version, LocalDate effectiveOn, String textHash) {

}
