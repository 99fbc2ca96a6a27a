package org.cohesioncyber.hub.dependencies;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A provider was proposed, corrected or merged.
 *
 * @param mergedInto the one it turned out to be
 */
public record ProviderChanged(UUID id, String name, Family family, @Nullable UUID mergedInto) {

}
