package org.cohesioncyber.hub.awareness.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.cohesioncyber.hub.awareness.AttendanceFigures;
import org.cohesioncyber.hub.awareness.AwarenessIndicator;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Taux de participation »: the figures as a picture and as their table. */
@Controller
class AttendancePages {

	private final AwarenessIndicator indicator;

	AttendancePages(AwarenessIndicator indicator) {
		this.indicator = indicator;
	}

	@GetMapping(CampaignPages.HOME + "/participation")
	@CallableBy(Caller.MEMBER)
	String show(Actor actor, @RequestParam(name = "au", required = false) @Nullable String on, Model model) {
		LocalDate day = on == null ? this.indicator.today() : day(on);
		AttendanceFigures territory = this.indicator.territory(actor, day);
		model.addAttribute("territory", territory);
		model.addAttribute("chart", AttendanceChart.of(territory.lines()));
		if (Campaigns.mayTakePart(actor)) {
			model.addAttribute("ours", this.indicator.own(actor, day));
		}
		return "awareness/attendance";
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException _) {
			throw new InvalidInput("au", text, "un jour, par exemple 2026-11-22", "a day, such as 2026-11-22");
		}
	}

}
