package org.cohesioncyber.hub.charter.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.EngagementHistory;
import org.cohesioncyber.hub.charter.EngagementMonth;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Progression »: the public figure month by month, as a picture and as its table. */
@Controller
class ProgressPages {

	private static final int MONTHS = 24;

	private final EngagementHistory history;

	private final Engagement engagement;

	ProgressPages(EngagementHistory history, Engagement engagement) {
		this.history = history;
		this.engagement = engagement;
	}

	@GetMapping("/charte/progression")
	@CallableBy(Caller.EVERYONE)
	String show(@RequestParam(name = "jusqua", required = false) @Nullable String until, Model model) {
		YearMonth last = until == null ? YearMonth.from(this.engagement.today()) : month(until);
		List<EngagementMonth> known = this.history.months()
			.stream()
			.filter(month -> !month.month().isAfter(last))
			.limit(MONTHS + 1L)
			.toList();
		List<EngagementMonth> months = known.subList(0, Math.min(known.size(), MONTHS));
		model.addAttribute("months", months);
		model.addAttribute("levels", levels(months));
		model.addAttribute("noted", months.stream().filter(month -> !month.notes().isEmpty()).toList());
		model.addAttribute("first", until == null ? null : "/charte/progression");
		model.addAttribute("next",
				known.size() > MONTHS ? "/charte/progression?jusqua=" + known.getLast().month() : null);
		if (!months.isEmpty()) {
			model.addAttribute("chart", ProgressChart.of(months));
		}
		return "charter/progress";
	}

	private static Set<Level> levels(List<EngagementMonth> months) {
		Set<Level> levels = new TreeSet<>();
		months.forEach(month -> levels.addAll(month.levels().keySet()));
		return levels;
	}

	private static YearMonth month(String text) {
		try {
			return YearMonth.parse(text);
		}
		catch (DateTimeParseException _) {
			throw new InvalidInput("jusqua", text, "un mois, par exemple 2026-03", "a month, such as 2026-03");
		}
	}

}
