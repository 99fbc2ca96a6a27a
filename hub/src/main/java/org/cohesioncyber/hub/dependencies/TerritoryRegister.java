package org.cohesioncyber.hub.dependencies;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/** What the registers say of those on the territory's map: names and kinds. */
@Component
class TerritoryRegister {

	private final Providers providers;

	private final Organisations organisations;

	TerritoryRegister(Providers providers, Organisations organisations) {
		this.providers = providers;
		this.organisations = organisations;
	}

	/** Everything of the register that is on the map, and these, too. */
	Map<UUID, Provider> providers(Actor actor, TerritoryMap map, Set<UUID> more) {
		Set<ProviderId> ids = Stream.concat(more.stream(), map.providers().stream())
			.map(ProviderId::new)
			.collect(Collectors.toSet());
		return this.providers.current(actor, ids)
			.values()
			.stream()
			.distinct()
			.collect(Collectors.toMap(one -> one.id().value(), one -> one));
	}

	/** The names of those that let themselves be named. */
	Map<OrganisationId, String> names(Actor actor, TerritoryMap map) {
		return this.organisations.names(actor, map.named());
	}

	/** Of what kind they are; one that is not registered is absent. */
	Map<OrganisationId, OrganisationKind> kinds(Actor actor, Set<OrganisationId> some) {
		return some.stream()
			.flatMap(one -> this.organisations.find(actor, one).stream())
			.collect(Collectors.toMap(Organisation::id, Organisation::kind));
	}

	/** What somebody rests on is told only if they let themselves be named. */
	static boolean mayExplain(TerritoryMap map, Map<UUID, Provider> register, UUID id) {
		Provider provider = register.get(id);
		return provider == null ? map.isNamed(id) : provider.operator().filter(map.named()::contains).isPresent();
	}

}
