package org.cohesioncyber.hub.exercises;

/** How far an exercise is; {@link ExerciseState} says since when. */
public enum Stage {

	DRAFT("un brouillon", "a draft"), ANNOUNCED("annoncé", "announced"), UNDER_WAY("en cours", "under way"),
	ENDED("terminé", "ended"), CLOSED("clos", "closed"), CANCELLED("annulé", "cancelled");

	private final String french;

	private final String english;

	Stage(String french, String english) {
		this.french = french;
		this.english = english;
	}

	/** As a refusal says it in French: « celui-ci est … ». */
	String french() {
		return this.french;
	}

	/** As a refusal says it in English: "this one is …". */
	String english() {
		return this.english;
	}

}
