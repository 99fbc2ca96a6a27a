package org.cohesioncyber.hub.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;

/** The plan that the answers of an interview make: pure. */
final class InterviewDraft {

	private InterviewDraft() {
	}

	/**
	 * The plan.
	 * @param activities the ids of activities by name, for those procedures that name
	 * them
	 */
	static PlanDraft of(Interview interview, Map<String, UUID> activities) {
		WorkedExample example = WorkedExample.of(interview.sector());
		Map<String, String> strategies = new LinkedHashMap<>();
		for (Scenario scenario : Scenario.values()) {
			strategies.put(scenario.name(), interview.to(Question.valueOf(scenario.name())).text());
		}
		return new PlanDraft(example.plan().title(), text(interview, Question.SCOPE), "", strategies,
				text(interview, Question.ACTIVATION), text(interview, Question.DEACTIVATION),
				PlanLines.deciders(text(interview, Question.DECIDERS)), procedures(interview, example, activities),
				List.of(backup(interview, example)), null, null, text(interview, Question.COMMUNICATION));
	}

	private static String text(Interview interview, Question question) {
		return interview.to(question).text();
	}

	private static List<ProcedureDraft> procedures(Interview interview, WorkedExample example,
			Map<String, UUID> activities) {
		List<ProcedureDraft> kept = new ArrayList<>();
		for (int place : interview.to(Question.PROCEDURES).chosen()) {
			ProcedureDraft one = example.procedures().get(place);
			List<String> ids = Optional.ofNullable(one.activities())
				.orElse(List.of())
				.stream()
				.map(activities::get)
				.filter(Objects::nonNull)
				.map(UUID::toString)
				.toList();
			kept.add(new ProcedureDraft(one.name(), one.owner(), String.valueOf(kept.size() + 1), ids, one.steps()));
		}
		return kept;
	}

	/** What it is called comes from the example, what is known of it from the answers. */
	private static BackupDraft backup(Interview interview, WorkedExample example) {
		Answer offline = interview.to(Question.BACKUP_OFFLINE);
		return new BackupDraft(example.backup().name(), null, null, null, offline.isKnown() ? offline.text() : null,
				null, null, text(interview, Question.BACKUP_WHERE));
	}

}
