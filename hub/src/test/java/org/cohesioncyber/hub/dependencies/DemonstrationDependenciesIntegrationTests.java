package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

@OwnHubTest
class DemonstrationDependenciesIntegrationTests {

	private static final OrganisationId METROPOLE = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private final Actor staff = new Actor.Person("camille", "Camille", METROPOLE, Set.of(Role.COORDINATOR));

	@Autowired
	Simulations simulations;

	@Autowired
	DemonstrationDependencies demonstration;

	@Test
	void fortyOrganisationsRestOnTenProvidersAndTheBusiestStopsMostOfThem() {
		this.demonstration.run(new DefaultApplicationArguments());
		List<ProviderRank> ranks = this.simulations.ranking(this.staff);
		assertThat(ranks).hasSize(10);
		ProviderRank busiest = ranks.getFirst();
		assertThat(busiest.name()).isEqualTo("Atlantia Télécom");
		TerritorySimulation simulation = this.simulations.territory(this.staff,
				new ScenarioDraft(List.of(busiest.id().toString()), "P2D"));
		assertThat(simulation.crowd().organisations().orElseThrow() + busiest.named()).isBetween(30, 40);
		assertThat(simulation.crowd().stops()).hasSizeGreaterThan(2);
		assertThat(simulation.named()).isNotEmpty();
	}

}
