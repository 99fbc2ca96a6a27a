package org.cohesioncyber.hub.shell.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.workinggroups.Decisions;
import org.cohesioncyber.hub.workinggroups.Meetings;
import org.cohesioncyber.hub.workinggroups.WorkingGroups;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;

/**
 * What lies ahead for the organisation of whoever is signed in: the next meetings of its
 * groups, the decisions it is to do, the campaigns under way.
 */
@Component
class Ahead {

	private static final Logger log = LoggerFactory.getLogger(Ahead.class);

	private static final int SHOWN = 3;

	private final ObjectProvider<Meetings> meetings;

	private final ObjectProvider<Decisions> decisions;

	private final ObjectProvider<Campaigns> campaigns;

	Ahead(ObjectProvider<Meetings> meetings, ObjectProvider<Decisions> decisions, ObjectProvider<Campaigns> campaigns) {
		this.meetings = meetings;
		this.decisions = decisions;
		this.campaigns = campaigns;
	}

	/** Puts it into the model, as far as the actor may read it; nothing empty. */
	void show(Actor actor, Model model) {
		try {
			if (WorkingGroups.mayTakePart(actor)) {
				this.meetings.ifAvailable(front -> put(model, "nextMeetings", meetings(front, actor)));
				this.decisions.ifAvailable(front -> put(model, "ownDecisions", decisions(front, actor)));
			}
			if (Campaigns.mayTakePart(actor)) {
				this.campaigns.ifAvailable(front -> put(model, "runningCampaigns", campaigns(front, actor)));
			}
		}
		catch (TransactionException | DataAccessException cause) {
			log.warn("The first page does not show what lies ahead: {}", cause.getMessage());
		}
	}

	private static void put(Model model, String name, List<?> things) {
		if (!things.isEmpty()) {
			model.addAttribute(name, things);
		}
	}

	private static List<Thing> meetings(Meetings meetings, Actor actor) {
		return meetings.next(actor, SHOWN)
			.stream()
			.map(one -> new Thing("/groupes-de-travail/" + one.group() + "/reunions/" + one.id(), one.title(),
					one.startsAt(), null, false))
			.toList();
	}

	private static List<Thing> decisions(Decisions decisions, Actor actor) {
		return decisions.own(actor, SHOWN)
			.stream()
			.map(one -> new Thing("/groupes-de-travail/" + one.group() + "/decisions/" + one.id(), one.current().text(),
					null, one.current().dueOn(), one.isOverdue(decisions.today())))
			.toList();
	}

	private static List<Thing> campaigns(Campaigns campaigns, Actor actor) {
		return campaigns.running(actor, SHOWN)
			.stream()
			.map(one -> new Thing("/sensibilisation/" + one.id(), one.title(), null, one.endsOn(), false))
			.toList();
	}

	/** One line of the first page. */
	record Thing(String href, String title, @Nullable Instant at, @Nullable LocalDate day, boolean late) {

	}

}
