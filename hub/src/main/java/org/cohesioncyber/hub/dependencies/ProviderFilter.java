package org.cohesioncyber.hub.dependencies;

import java.util.Optional;

/**
 * Which providers of the register are wanted.
 *
 * @param search part of the name; blank for all
 * @param unreviewed only those no staff has looked at
 */
public record ProviderFilter(String search, Optional<Family> family, boolean unreviewed) {

	/** No provider is left out. */
	public static final ProviderFilter ALL = named("");

	/** Those whose name has this part. */
	public static ProviderFilter named(String search) {
		return new ProviderFilter(search, Optional.empty(), false);
	}

}
