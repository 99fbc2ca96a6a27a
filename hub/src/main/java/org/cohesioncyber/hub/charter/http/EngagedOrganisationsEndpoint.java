package org.cohesioncyber.hub.charter.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.EngagementFigure;
import org.cohesioncyber.hub.charter.EngagementFigure.Breakdown;
import org.cohesioncyber.hub.charter.EngagementFigure.Share;
import org.cohesioncyber.hub.charter.EngagementHistory;
import org.cohesioncyber.hub.charter.EngagementMonth;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/indicators/engaged-organisations}: the public figure, as of any day and
 * month by month.
 */
@RestController
@RequestMapping("/api/v1/indicators/engaged-organisations")
class EngagedOrganisationsEndpoint {

	private final Engagement engagement;

	private final EngagementHistory history;

	EngagedOrganisationsEndpoint(Engagement engagement, EngagementHistory history) {
		this.engagement = engagement;
		this.history = history;
	}

	@GetMapping
	@CallableBy(Caller.EVERYONE)
	Indicator engaged(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
		return Indicator.of(this.engagement.figureOn(on == null ? this.engagement.today() : on));
	}

	@GetMapping("/history")
	@CallableBy(Caller.EVERYONE)
	List<EngagementMonth> history() {
		return this.history.months();
	}

	/**
	 * The figure with what it means; no breakdown that would tell of one or two
	 * organisations.
	 */
	record Indicator(LocalDate on, int engaged, boolean demonstration, Map<Level, Integer> levels,
			@Nullable Breakdown breakdown, List<Share> kinds, String definition, String definitionEn) {

		static Indicator of(EngagementFigure figure) {
			return new Indicator(figure.on(), figure.engaged(), figure.isDemonstration(), figure.levels(),
					figure.breakdown().isPublishable(figure.engaged()) ? figure.breakdown() : null, figure.kinds(),
					EngagementFigure.DEFINITION_FRENCH, EngagementFigure.DEFINITION_ENGLISH);
		}

	}

}
