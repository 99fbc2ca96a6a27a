package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything one organisation's activities and services rest on, under its names.
 *
 * @param things what there is, by its id
 * @param rests what rests on what, merged providers being what they are
 */
public record OwnMap(Map<UUID, Thing> things, List<Rest> rests) {

	public OwnMap {
		things = Map.copyOf(things);
		rests = List.copyOf(rests);
	}

	/** The same with these providers, too. */
	OwnMap with(Collection<Provider> more) {
		Map<UUID, Thing> all = new HashMap<>(this.things);
		more.forEach(one -> all.putIfAbsent(one.id().value(), Thing.of(one)));
		return new OwnMap(all, this.rests);
	}

	/** One that is there. */
	public Optional<Thing> thing(UUID id) {
		return Optional.ofNullable(this.things.get(id));
	}

	/** Its name, or a dash for what is no longer there. */
	public String name(UUID id) {
		return thing(id).map(Thing::name).orElse("–");
	}

	/** What that one rests on. */
	public List<Rest> of(UUID dependant) {
		return this.rests.stream().filter(rest -> rest.dependant().equals(dependant)).toList();
	}

	/**
	 * An activity, a provider or a service.
	 *
	 * @param dmia, rto of an activity, if known
	 */
	public record Thing(UUID id, boolean isActivity, String name, @Nullable Duration dmia, @Nullable Duration rto) {

		static Thing of(Provider provider) {
			return new Thing(provider.id().value(), false, provider.name(), null, null);
		}

	}

	/**
	 * A dependency as it is to be computed with.
	 *
	 * @param on each once, in the order given
	 * @param needed how many must stand, at most as many as there are
	 * @param saidNeeded how many the organisation said
	 */
	public record Rest(DependencyId id, UUID dependant, String label, List<UUID> on, int needed, int saidNeeded,
			@Nullable Duration tolerance) {

		public Rest {
			on = List.copyOf(on);
		}

	}

}
