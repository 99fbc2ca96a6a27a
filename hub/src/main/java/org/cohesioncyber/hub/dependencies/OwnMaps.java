package org.cohesioncyber.hub.dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.OwnMap.Thing;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;

import org.springframework.stereotype.Component;

/** Draws the map of the actor's own organisation, of one moment. */
@Component
public class OwnMaps {

	private final Ledger ledger;

	private final Activities activities;

	private final Providers providers;

	private final Dependencies dependencies;

	OwnMaps(Ledger ledger, Activities activities, Providers providers, Dependencies dependencies) {
		this.ledger = ledger;
		this.activities = activities;
		this.providers = providers;
		this.dependencies = dependencies;
	}

	/** Everything its activities and the services it operates rest on. */
	public OwnMap of(Actor actor) {
		return this.ledger.read(actor, () -> {
			List<Dependency> all = this.dependencies.all(actor);
			Map<ProviderId, Provider> register = this.providers.current(actor, all.stream()
				.flatMap(one -> Stream.concat(one.providers().stream(), Stream.of(new ProviderId(one.dependant()))))
				.collect(Collectors.toSet()));
			Map<UUID, Thing> things = new HashMap<>();
			this.activities.all(actor).forEach(one -> things.put(one.id().value(), thing(one)));
			Stream.concat(register.values().stream(), this.providers.operated(actor).stream())
				.forEach(one -> things.put(one.id().value(), Thing.of(one)));
			List<Rest> rests = all.stream()
				.map(one -> rest(one, register))
				.filter(rest -> things.containsKey(rest.dependant()))
				.toList();
			return new OwnMap(things, rests);
		});
	}

	private static Thing thing(Activity activity) {
		return new Thing(activity.id().value(), true, activity.portrait().name(), activity.targets().dmia(),
				activity.targets().rto());
	}

	private static Rest rest(Dependency dependency, Map<ProviderId, Provider> register) {
		UUID dependant = current(new ProviderId(dependency.dependant()), register);
		List<UUID> on = Stream
			.concat(dependency.activities().stream().map(ActivityId::value),
					dependency.providers().stream().map(one -> current(one, register)))
			.distinct()
			.filter(one -> !one.equals(dependant))
			.toList();
		return new Rest(dependency.id(), dependant, dependency.label(), on,
				Math.clamp(dependency.needed(), 1, Math.max(1, on.size())), dependency.needed(),
				dependency.tolerance());
	}

	private static UUID current(ProviderId id, Map<ProviderId, Provider> register) {
		Provider provider = register.get(id);
		return provider == null ? id.value() : provider.id().value();
	}

}
