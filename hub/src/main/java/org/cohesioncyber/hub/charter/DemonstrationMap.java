package org.cohesioncyber.hub.charter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The map of « Valmer », which lies in the ocean: drawn by the same steps as a real one.
 */
@Component
@Order(11)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationMap implements ApplicationRunner {

	private static final Actor.Hub LOADER = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000001"), Set.of(Role.COORDINATOR));

	private final EngagementMap map;

	DemonstrationMap(EngagementMap map) {
		this.map = map;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.map.map().isPresent()) {
			return;
		}
		try (InputStream file = new ClassPathResource("demonstration/communes.geojson").getInputStream()) {
			this.map.draw(LOADER,
					new MapDraft("999990005", "territoire fictif, dessiné pour la démonstration", "2025-01-01"), file);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
