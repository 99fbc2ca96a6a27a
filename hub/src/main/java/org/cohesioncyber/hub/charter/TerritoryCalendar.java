package org.cohesioncyber.hub.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

/** The day it is for a signature: the legal day in metropolitan France. */
@Component
class TerritoryCalendar {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Clock clock;

	TerritoryCalendar(Clock clock) {
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(PARIS));
	}

}
