package org.cohesioncyber.hub.exercises;

import java.util.LinkedHashMap;
import java.util.Map;

import org.cohesioncyber.hub.shared.Actor;

/** Makes what organisations draw from exercises, for tests. */
public class LessonWorld {

	private final ExerciseWorld exercises;

	private final ExerciseFindings findings;

	private final ExerciseActions actions;

	private final Retexes retexes;

	public LessonWorld(ExerciseWorld exercises, ExerciseFindings findings, ExerciseActions actions, Retexes retexes) {
		this.exercises = exercises;
		this.findings = findings;
		this.actions = actions;
		this.retexes = retexes;
	}

	/**
	 * An exercise that ended, with that in every text of it, and what was drawn from it:
	 * their ids, and what handlers take them as.
	 */
	public Map<String, Class<?>> things(Actor rssi, String text) {
		ExerciseId ended = this.exercises.ended(rssi, ExerciseKind.TABLETOP, text, 2);
		Map<String, Class<?>> things = new LinkedHashMap<>();
		things.put(ended.toString(), ExerciseId.class);
		things.put(this.findings.add(rssi, ended, new FindingDraft("GAP", text, null, null), null).toString(),
				FindingId.class);
		things.put(this.actions
			.add(rssi, ended, new ActionDraft(text, text, this.actions.today().plusMonths(1).toString(), null), null)
			.toString(), ActionId.class);
		this.retexes.write(rssi, ended, RetexKind.HOT, 0, RetexDraft.hot(text, text));
		this.retexes.write(rssi, ended, RetexKind.COLD, 0, RetexDraft.cold("Synthèse " + text));
		return things;
	}

}
