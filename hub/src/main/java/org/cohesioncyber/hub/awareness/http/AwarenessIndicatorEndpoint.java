package org.cohesioncyber.hub.awareness.http;

import java.time.LocalDate;

import org.cohesioncyber.hub.awareness.AttendanceFigures;
import org.cohesioncyber.hub.awareness.AwarenessIndicator;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/indicators/awareness}: how many of those invited came. */
@RestController
class AwarenessIndicatorEndpoint {

	private final AwarenessIndicator indicator;

	AwarenessIndicatorEndpoint(AwarenessIndicator indicator) {
		this.indicator = indicator;
	}

	@GetMapping("/api/v1/indicators/awareness")
	@CallableBy(Caller.MEMBER)
	Figures figures(Actor actor,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
		LocalDate day = on == null ? this.indicator.today() : on;
		return new Figures(this.indicator.territory(actor, day),
				Campaigns.mayTakePart(actor) ? this.indicator.own(actor, day) : null, AttendanceFigures.FORMULA_FRENCH,
				AttendanceFigures.FORMULA_ENGLISH);
	}

	/** The territory's figures, and one's own organisation's, with what they mean. */
	record Figures(AttendanceFigures territory, @Nullable AttendanceFigures own, String definition,
			String definitionEn) {

	}

}
