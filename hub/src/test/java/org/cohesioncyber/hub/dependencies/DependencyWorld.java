package org.cohesioncyber.hub.dependencies;

import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;

/** Makes providers and dependencies for tests of other parts. */
public class DependencyWorld {

	private final Providers providers;

	public DependencyWorld(Providers providers) {
		this.providers = providers;
	}

	/** A provider nobody proposed before. */
	public ProviderId provider(Actor rssi) {
		return this.providers
			.propose(rssi, new ProviderDraft("Fournisseur " + UUID.randomUUID(), "TELECOM", null, null), null)
			.id();
	}

}
