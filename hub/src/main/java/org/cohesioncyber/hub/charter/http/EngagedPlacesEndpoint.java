package org.cohesioncyber.hub.charter.http;

import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.charter.EngagedPlace;
import org.cohesioncyber.hub.charter.EngagedPlaces;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.EngagementMap;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/v1/indicators/engaged-organisations/communes}: the figure of today by
 * commune, with as much as the reader may know.
 */
@RestController
class EngagedPlacesEndpoint {

	private final EngagementMap map;

	private final Engagement engagement;

	EngagedPlacesEndpoint(EngagementMap map, Engagement engagement) {
		this.map = map;
		this.engagement = engagement;
	}

	@GetMapping("/api/v1/indicators/engaged-organisations/communes")
	@CallableBy(Caller.EVERYONE)
	ByCommune engaged(Actor actor) {
		return this.map.map()
			.map(drawn -> ByCommune.of(this.engagement.today(), drawn.source(), drawn.vintage(),
					this.map.places(actor, drawn)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no map of the territory yet"));
	}

	/** The table under the map. */
	record ByCommune(LocalDate on, List<Part> communes, @Nullable Integer elsewhere, String source, LocalDate vintage) {

		static ByCommune of(LocalDate on, String source, LocalDate vintage, EngagedPlaces engaged) {
			return new ByCommune(on, engaged.places().stream().map(Part::of).toList(),
					engaged.elsewhereLook() == EngagedPlace.Look.WITHHELD ? null : engaged.elsewhere(), source,
					vintage);
		}

	}

	/** One commune; no number where it is withheld. */
	record Part(String code, String name, @Nullable Integer organisations, boolean isDrawn) {

		static Part of(EngagedPlace place) {
			return new Part(place.commune().code(), place.commune().name(), place.organisations(),
					place.shape().isPresent());
		}

	}

}
