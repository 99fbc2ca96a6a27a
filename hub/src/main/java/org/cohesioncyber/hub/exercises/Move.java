package org.cohesioncyber.hub.exercises;

import java.util.Set;

/** What may be done with an exercise as a whole, and at which stages. */
public enum Move {

	ANNOUNCE("un brouillon", "a draft", Stage.DRAFT), START("annoncé", "announced", Stage.ANNOUNCED),
	END("en cours", "under way", Stage.UNDER_WAY), CLOSE("terminé", "ended", Stage.ENDED),
	CANCEL("un brouillon, annoncé ou en cours", "a draft, announced or under way", Stage.DRAFT, Stage.ANNOUNCED,
			Stage.UNDER_WAY);

	private final String french;

	private final String english;

	private final Set<Stage> from;

	Move(String french, String english, Stage... from) {
		this.french = french;
		this.english = english;
		this.from = Set.of(from);
	}

	/** Whether it is legal at that stage. */
	public boolean isLegalAt(Stage stage) {
		return this.from.contains(stage);
	}

	/** The stages it is legal at, in French. */
	String french() {
		return this.french;
	}

	/** The stages it is legal at, in English. */
	String english() {
		return this.english;
	}

}
