package org.cohesioncyber.hub.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.charter.CharterStanding;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

@HubTest
class DemonstrationIntegrationTests {

	@Autowired
	List<ApplicationRunner> loaders;

	@Autowired
	Organisations organisations;

	@Autowired
	Engagement engagement;

	@Autowired
	Circles circles;

	@Test
	void loadsSixOrganisationsFiveSignaturesAndTwoCirclesHoweverOftenItRuns() throws Exception {
		for (ApplicationRunner loader : this.loaders) {
			loader.run(new DefaultApplicationArguments());
		}
		Actor metropole = Territory.person(organisation(1), Role.RSSI);
		assertThat(this.organisations.names(metropole, organisations(1, 2, 3, 4, 5, 6))).hasSize(6)
			.containsEntry(organisation(5), "Université de Valmer");
		assertThat(this.engagement.standings(metropole, organisations(1, 2, 3, 4, 5, 6)).values())
			.filteredOn(CharterStanding::isInForce)
			.extracting(CharterStanding::organisation)
			.containsExactlyInAnyOrderElementsOf(organisations(1, 2, 3, 4, 6));
		assertThat(this.circles.members(metropole, circle(101))).containsAll(organisations(1, 2, 3, 4, 6))
			.doesNotContain(organisation(5));
		assertThat(this.circles.members(metropole, circle(102))).isEqualTo(organisations(1, 2, 3, 6));
		assertThat(this.circles.of(Territory.person(organisation(4), Role.PARTNER))).extracting(Circle::id)
			.contains(circle(101))
			.doesNotContain(circle(102));
		assertThat(this.circles.of(Territory.person(organisation(5), Role.RSSI))).isEmpty();
	}

	private static Set<OrganisationId> organisations(int... numbers) {
		return IntStream.of(numbers).mapToObj(DemonstrationIntegrationTests::organisation).collect(Collectors.toSet());
	}

	private static OrganisationId organisation(int number) {
		return OrganisationId.of("00000000-0000-4000-8000-%012d".formatted(number));
	}

	private static CircleId circle(int number) {
		return CircleId.of("00000000-0000-4000-8000-%012d".formatted(number));
	}

}
