package org.cohesioncyber.hub.alerts;

import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertIdTests {

	@Test
	void theSameObservationIsTheSameAlertForItsOwnerAndNobodyElse() {
		UUID observation = UUID.randomUUID();
		OrganisationId owner = OrganisationId.random();
		assertThat(AlertId.of(owner, observation)).isEqualTo(AlertId.of(owner, observation))
			.isNotEqualTo(AlertId.of(OrganisationId.random(), observation))
			.isNotEqualTo(AlertId.of(owner, UUID.randomUUID()))
			.isNotEqualTo(new AlertId(observation));
	}

	@Test
	void hasTheShapeStandardsAccept() {
		for (int i = 0; i < 1_000; i++) {
			UUID id = AlertId.of(OrganisationId.random(), UUID.randomUUID()).value();
			assertThat(id.version()).isEqualTo(4);
			assertThat(id.variant()).isEqualTo(2);
		}
	}

}
