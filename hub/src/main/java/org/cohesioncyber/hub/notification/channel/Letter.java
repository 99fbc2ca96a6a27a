package org.cohesioncyber.hub.notification.channel;

import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/**
 * What one person is told: never content that is not TLP:CLEAR, always the page to open.
 *
 * @param id the same at every try
 * @param email null if the hub knows none
 * @param key the message in the bundles, see
 * {@link org.cohesioncyber.hub.ledger.Notice#key()}
 * @param details arguments of the detail; empty unless the content is TLP:CLEAR, or for
 * this one person from an address book
 */
public record Letter(UUID id, String name, @Nullable String email, String key, List<String> details, String path,
		Reality reality) {

	public Letter {
		details = List.copyOf(details);
	}

}
