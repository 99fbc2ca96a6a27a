package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An organisation belongs to a group from a day on, or until one. */
public record OrganisationTied(UUID tie, UUID organisation, UUID parent, LocalDate from, @Nullable LocalDate until) {
}
