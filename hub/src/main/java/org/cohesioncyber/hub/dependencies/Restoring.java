package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Suppression;
import org.cohesioncyber.hub.continuity.Activities.Bare;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Needed;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Ranked;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Unnamed;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * Puts activities into the order in which to restore them: pure. First the sooner their
 * interruption is grave for people or the population, of these the graver, of two as
 * grave the one that hurts people; then the shorter DMIA, one that nobody knows after
 * those that are known; then the more activities rest on it. Only what is shown of them
 * decides, so that the order tells nothing else.
 */
final class Restoring {

	private static final Comparator<Ranked> ORDER = Comparator.comparing((Ranked one) -> one.harm().urgency())
		.thenComparing(one -> one.harm().first().map(Harm.Grave::gravity).orElse(null),
				Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing(one -> one.harm().first().filter(grave -> grave.axis() == Axis.HUMAN).isEmpty())
		.thenComparing(one -> one.dmia().orElse(null), Comparator.nullsLast(Comparator.<Duration>naturalOrder()))
		.thenComparing(Ranked::dependants, Comparator.reverseOrder())
		.thenComparing(Ranked::name)
		.thenComparing(Ranked::organisation)
		.thenComparing(Ranked::id);

	private static final Comparator<Needed> SOONEST = Comparator.comparing(Needed::urgency)
		.thenComparing(one -> one.activities() + one.organisations().orElse(0), Comparator.reverseOrder())
		.thenComparing(Needed::name);

	private final TerritoryMap map;

	private final Map<UUID, Provider> register;

	private final Map<OrganisationId, OrganisationKind> kinds;

	private final Grounds grounds;

	private final Map<UUID, Harm> harms = new HashMap<>();

	Restoring(TerritoryMap map, Map<UUID, Provider> register, Map<OrganisationId, OrganisationKind> kinds) {
		this.map = map;
		this.register = register;
		this.kinds = kinds;
		this.grounds = new Grounds(map, id -> TerritoryRegister.mayExplain(map, register, id));
		map.activities().forEach((id, bare) -> this.harms.put(id, Harm.of(bare.impacts())));
	}

	/** The named ones, the first to restore first. */
	List<Ranked> activities(Map<OrganisationId, String> names) {
		return this.map.activities()
			.values()
			.stream()
			.filter(one -> this.map.isNamed(one.id().value()))
			.map(one -> ranked(one, names))
			.sorted(ORDER)
			.toList();
	}

	private Ranked ranked(Bare bare, Map<OrganisationId, String> names) {
		UUID id = bare.id().value();
		return new Ranked(id, this.map.activityNames().getOrDefault(id, "–"),
				names.getOrDefault(bare.organisation(), "–"), Optional.ofNullable(this.kinds.get(bare.organisation())),
				harm(id), Optional.ofNullable(bare.dmia()), dependants(id));
	}

	private Harm harm(UUID activity) {
		return Objects.requireNonNull(this.harms.get(activity), "an activity of the map");
	}

	/**
	 * Those that are not named count only if they belong to three organisations or more.
	 */
	private int dependants(UUID id) {
		Set<UUID> all = this.grounds.dependants(id);
		long named = all.stream().filter(this.map::isNamed).count();
		boolean mayTell = owners(all.stream()).size() >= Bands.LEAST;
		return Math.toIntExact(mayTell ? all.size() : named);
	}

	/** Of those that are not named. */
	private Set<OrganisationId> owners(Stream<UUID> activities) {
		return activities.filter(id -> !this.map.isNamed(id)).map(this.map::owner).collect(Collectors.toSet());
	}

	/** What has to be there first. */
	List<Needed> providers() {
		return this.register.values().stream().flatMap(one -> needed(one).stream()).sorted(SOONEST).toList();
	}

	private Optional<Needed> needed(Provider provider) {
		Set<UUID> all = this.grounds.dependants(provider.id().value());
		for (Urgency urgency : Urgency.values()) {
			List<UUID> as = all.stream().filter(id -> isAs(id, urgency)).toList();
			int named = Math.toIntExact(as.stream().filter(this.map::isNamed).count());
			int everybody = owners(this.harms.keySet().stream().filter(id -> isAs(id, urgency))).size();
			Optional<Integer> crowd = TerritoryCascade.enough(owners(as.stream()).size(), everybody);
			if (named > 0 || crowd.isPresent()) {
				return Optional
					.of(new Needed(provider.id(), provider.name(), provider.family(), urgency, named, crowd));
			}
		}
		return Optional.empty();
	}

	private boolean isAs(UUID activity, Urgency urgency) {
		return harm(activity).urgency().compareTo(urgency) <= 0;
	}

	/** Those that are not named. */
	Unnamed crowd() {
		List<UUID> unnamed = this.harms.keySet().stream().filter(id -> !this.map.isNamed(id)).toList();
		Map<OrganisationId, Urgency> most = new HashMap<>();
		unnamed.forEach(id -> most.merge(this.map.owner(id), harm(id).urgency(),
				(one, other) -> one.compareTo(other) < 0 ? one : other));
		if (most.size() < Bands.LEAST) {
			return Unnamed.NONE;
		}
		Map<Urgency, Integer> urgencies = new TreeMap<>();
		most.values().forEach(one -> urgencies.merge(one, 1, Integer::sum));
		urgencies.keySet().removeAll(Suppression.of(urgencies));
		return new Unnamed(Optional.of(most.size()), unnamed.size(), urgencies, Crowd.kinds(most.keySet(), this.kinds));
	}

}
