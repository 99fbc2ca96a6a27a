package org.cohesioncyber.hub.charter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A version of the charter was published. */
public record CharterPublished(String version, LocalDate effectiveOn, @Nullable LocalDate renewUntil, String textHash) {

}
