package org.cohesioncyber.hub.incidents;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fictional incident of the demonstration territory. */
@Component
@Order(30)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationIncident implements ApplicationRunner {

	private static final Actor.Hub SAINT_ELME = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000002"), Set.of(Role.RSSI));

	private final Incidents incidents;

	private final Clock clock;

	DemonstrationIncident(Incidents incidents, Clock clock) {
		this.incidents = incidents;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Circumstances circumstances = new Circumstances(this.clock.instant().minus(Duration.ofHours(5)),
				"Incident fictif : l’état civil et la paie de Saint-Elme ne répondent plus.", Answer.UNKNOWN,
				Answer.YES);
		this.incidents.declare(SAINT_ELME, new Declaration(Nature.RANSOMWARE, circumstances, Reality.ACTUAL),
				"demonstration-incident");
	}

}
