package org.cohesioncyber.hub.plans;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * The assistant: a first plan from a worked example, one question at a time, saved at
 * every step and seen by nobody but the person who began. Once the plan is made the
 * interview is gone.
 */
@Component
public class Interviews {

	private final Ledger ledger;

	private final InterviewRows rows;

	private final Plans plans;

	private final Activities activities;

	Interviews(Ledger ledger, InterviewRows rows, Plans plans, Activities activities) {
		this.ledger = ledger;
		this.rows = rows;
		this.plans = plans;
		this.activities = activities;
	}

	/** Begins from the example of that sector; an RSSI only. */
	public InterviewId begin(Actor actor, ExampleSector sector) {
		actor.require(Role.RSSI);
		return this.ledger.write(actor, entry -> {
			InterviewId id = new InterviewId(UUID.randomUUID());
			this.rows.insert(new Interview(id, sector, Map.of(), entry.at()), actor);
			journal(entry, "plan-interview-begun", id);
			return id;
		});
	}

	public Optional<Interview> find(Actor actor, InterviewId id) {
		actor.require(Role.RSSI);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** What the actor left last, if it waits to be resumed. */
	public Optional<Interview> unfinished(Actor actor) {
		actor.require(Role.RSSI);
		return this.ledger.read(actor, this.rows::latest);
	}

	/** Answers a question, for the first time or again. */
	public void answer(Actor actor, InterviewId id, Question question, Answer answer) {
		actor.require(Role.RSSI);
		this.ledger.write(actor, entry -> {
			Interview before = this.rows.lock(id).orElseThrow(Interviews::notTheirs);
			Map<Question, Answer> answers = new EnumMap<>(Question.class);
			answers.putAll(before.answers());
			answers.put(question, answer);
			check(new Interview(id, before.sector(), answers, entry.at()), question);
			this.rows.change(id, answers, entry.at());
			journal(entry, "plan-interview-continued", id);
			return id;
		});
	}

	/** An answer no plan could be made of is refused where it is given. */
	private void check(Interview interview, Question question) {
		WorkedExample example = WorkedExample.of(interview.sector());
		int items = question == Question.ACTIVITIES ? example.activities().size() : example.procedures().size();
		if (interview.to(question).chosen().stream().anyMatch(place -> place < 0 || place >= items)) {
			throw new InvalidInput("answer", interview.to(question).chosen(), "des choix de la liste",
					"choices of the list");
		}
		try {
			PlanCheck.of(InterviewDraft.of(interview, Map.of()), this.plans.today());
		}
		catch (InvalidInput refusal) {
			throw new InvalidInput(refusal.faults()
				.stream()
				.map(fault -> new Fault("answer", fault.value(), fault.expectedFrench(), fault.expectedEnglish()))
				.toList());
		}
	}

	/**
	 * Makes the plan, and the activities that were kept and are not there yet. Asked
	 * twice, it makes one plan.
	 */
	public PlanId finish(Actor actor, InterviewId id) {
		Interview interview = find(actor, id).orElseThrow(Interviews::notTheirs);
		Map<String, UUID> known = new LinkedHashMap<>();
		Page.all(cursor -> this.activities.list(actor, cursor))
			.forEach(one -> known.put(one.portrait().name(), one.id().value()));
		List<ActivityDraft> offered = WorkedExample.of(interview.sector()).activities();
		for (int place : interview.to(Question.ACTIVITIES).chosen()) {
			ActivityDraft draft = offered.get(place);
			known.computeIfAbsent(String.valueOf(draft.name()), _ -> add(actor, draft, id, place).value());
		}
		PlanId plan = this.plans.add(actor, PlanScale.ORGANISATION, PlanKind.PCA, InterviewDraft.of(interview, known),
				"interview-" + id);
		discard(actor, id);
		return plan;
	}

	private ActivityId add(Actor actor, ActivityDraft draft, InterviewId id, int place) {
		return this.activities.add(actor, draft, "interview-" + id + "-" + place);
	}

	/** Forgets an interview. */
	public void discard(Actor actor, InterviewId id) {
		actor.require(Role.RSSI);
		this.ledger.write(actor, entry -> {
			this.rows.delete(id);
			journal(entry, "plan-interview-over", id);
			return id;
		});
	}

	private static NotPermitted notTheirs() {
		return new NotPermitted("having begun this interview");
	}

	private static void journal(Entry entry, String act, InterviewId id) {
		entry.journal(act, new Subject("plan-interview", id.value()), Map.of());
	}

}
