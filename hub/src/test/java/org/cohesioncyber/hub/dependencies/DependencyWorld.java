package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;

/** Makes activities, providers and dependencies for tests. */
public class DependencyWorld {

	private final Activities activities;

	private final Providers providers;

	private final Dependencies dependencies;

	public DependencyWorld(Activities activities, Providers providers, Dependencies dependencies) {
		this.activities = activities;
		this.providers = providers;
		this.dependencies = dependencies;
	}

	/** A provider nobody proposed before, and whose proposer is nobody's concern. */
	public ProviderId provider() {
		return provider(Territory.person(OrganisationId.random(), Role.RSSI), "Fournisseur " + UUID.randomUUID());
	}

	/** A provider of that name. */
	public ProviderId provider(Actor rssi, String name) {
		return this.providers.propose(rssi, new ProviderDraft(name, "TELECOM", null, null), null).id();
	}

	/** An activity with these targets. */
	public ActivityId activity(Actor rssi, String name, @Nullable String dmia, @Nullable String rto) {
		return this.activities.add(rssi,
				new ActivityDraft(name, null, null, null, null, dmia, rto, null, null, null, null, null), null);
	}

	/**
	 * An activity whose interruption is as grave as that for people within four hours.
	 */
	public ActivityId harmful(Actor rssi, String name, @Nullable String dmia, String human) {
		return this.activities.add(rssi, new ActivityDraft(name, null, null, null, null, dmia, null, null, null, null,
				null, Map.of("HUMAN", Map.of("H4", human), "POPULATION", Map.of("H72", "NONE"))), null);
	}

	/** An activity with that in every text of it. */
	public ActivityId described(Actor rssi, String text) {
		return this.activities.add(rssi, new ActivityDraft("Activité " + text, text, text, text, text, "P2D", "P1D",
				null, null, null, null, null), null);
	}

	/** All of these are needed. */
	public DependencyId needs(Actor rssi, ActivityId activity, @Nullable String tolerance, Object... on) {
		return some(rssi, activity, on.length, tolerance, on);
	}

	/** So many of these are needed. */
	public DependencyId some(Actor rssi, ActivityId activity, int needed, @Nullable String tolerance, Object... on) {
		List<String> ids = List.of(on).stream().map(Object::toString).toList();
		return this.dependencies.add(rssi, activity.value(),
				new DependencyDraft(null, ids, Integer.toString(needed), tolerance), null);
	}

	/** What that dependency belongs to. */
	public UUID dependant(Actor rssi, DependencyId id) {
		return this.dependencies.find(rssi, id).orElseThrow().dependant();
	}

	/** A mutual service rests on that. */
	public DependencyId dependsOn(Actor rssi, ProviderId service, Object on) {
		return this.dependencies.add(rssi, service.value(),
				new DependencyDraft(null, List.of(on.toString()), null, "PT0M"), null);
	}

	/** A dependency with that label on a new provider, of a new activity. */
	public DependencyId labelled(Actor rssi, String label) {
		ActivityId activity = activity(rssi, "Activité", null, null);
		return this.dependencies.add(rssi, activity.value(),
				new DependencyDraft(label, List.of(provider().toString()), null, "PT4H"), null);
	}

}
