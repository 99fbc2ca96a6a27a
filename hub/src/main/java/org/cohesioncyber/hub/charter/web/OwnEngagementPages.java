package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.charter.OwnEngagement;
import org.cohesioncyber.hub.charter.OwnStanding;
import org.cohesioncyber.hub.charter.spi.NextSteps.Contribution;
import org.cohesioncyber.hub.charter.spi.NextSteps.Sign;
import org.cohesioncyber.hub.charter.spi.NextSteps.Step;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** « Où en sommes-nous »: a member's own engagement and the next useful step. */
@Controller
class OwnEngagementPages {

	private final OwnEngagement engagement;

	private final MessageSource messages;

	OwnEngagementPages(OwnEngagement engagement, MessageSource messages) {
		this.engagement = engagement;
		this.messages = messages;
	}

	@GetMapping("/notre-engagement")
	@CallableBy(Caller.MEMBER)
	Rendering show(Actor actor, Locale locale) {
		OwnStanding standing = this.engagement.standing(actor);
		Contribution next = this.engagement.next(actor, standing);
		List<Advice> advice = next.steps().stream().map(step -> advice(step, locale)).toList();
		Rendering.Builder<?> page = Rendering.view("charter/own-engagement")
			.modelAttribute("standing", standing)
			.modelAttribute("ends", standing.endsNext().stream().toList())
			.modelAttribute("signs", next.signs().stream().map(sign -> told(sign, locale)).toList())
			.modelAttribute("others", advice.stream().skip(1).toList());
		advice.stream().findFirst().ifPresent(first -> page.modelAttribute("first", first));
		return page.build();
	}

	private Advice advice(Step step, Locale locale) {
		return new Advice(this.messages.getMessage(step.title(), locale),
				this.messages.getMessage(step.reason(), locale), step.due(), step.path());
	}

	private Told told(Sign sign, Locale locale) {
		return new Told(this.messages.getMessage(sign.label(), locale), this.messages.getMessage(sign.value(), locale),
				sign.path());
	}

	/** A step in the reader's language. */
	record Advice(String title, String reason, @Nullable LocalDate due, @Nullable String path) {

	}

	/** How something stands, in the reader's language. */
	record Told(String label, String value, @Nullable String path) {

	}

}
