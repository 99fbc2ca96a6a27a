package org.cohesioncyber.hub.charter.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.EngagedMember;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.EngagementFigure;
import org.cohesioncyber.hub.charter.EngagementFigure.Breakdown;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** « La charte »: its text and how many are engaged, for everybody; who, for members. */
@Controller
class CharterPages {

	private final Charters charters;

	private final Engagement engagement;

	private final Organisations organisations;

	CharterPages(Charters charters, Engagement engagement, Organisations organisations) {
		this.charters = charters;
		this.engagement = engagement;
		this.organisations = organisations;
	}

	@GetMapping("/charte")
	@CallableBy(Caller.EVERYONE)
	Rendering show(Actor actor, Locale locale) {
		EngagementFigure figure = this.engagement.figureOn(this.engagement.today());
		boolean isMember = actor.organisation().isPresent();
		List<EngagedMember> engaged = isMember ? this.engagement.listOn(actor, figure.on()) : List.of();
		Rendering.Builder<?> page = Rendering.view("charter/charter")
			.modelAttribute("figure", figure)
			.modelAttribute("definition",
					locale.getLanguage().equals("en") ? EngagementFigure.DEFINITION_ENGLISH
							: EngagementFigure.DEFINITION_FRENCH)
			.modelAttribute("isMember", isMember)
			.modelAttribute("breakdown", breakdown(figure, isMember))
			.modelAttribute("parents", isMember ? parents(actor, engaged) : Map.of())
			.modelAttribute("engaged", engaged);
		this.charters.current(actor)
			.ifPresent(version -> page.modelAttribute("version", version)
				.modelAttribute("clauses", ShownClause.of(version)));
		return page.build();
	}

	/**
	 * Nothing when groups made no difference, or when it would tell strangers of one or
	 * two organisations.
	 */
	private static List<Breakdown> breakdown(EngagementFigure figure, boolean isMember) {
		Breakdown breakdown = figure.breakdown();
		boolean isShown = breakdown.isNeeded(figure.engaged())
				&& (isMember || breakdown.isPublishable(figure.engaged()));
		return isShown ? List.of(breakdown) : List.of();
	}

	private Map<OrganisationId, String> parents(Actor actor, List<EngagedMember> engaged) {
		Set<OrganisationId> parents = engaged.stream()
			.flatMap(one -> one.organisation().boundBy().stream())
			.collect(Collectors.toSet());
		return parents.isEmpty() ? Map.of() : this.organisations.names(actor, parents);
	}

}
