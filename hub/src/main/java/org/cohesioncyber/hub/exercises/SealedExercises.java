package org.cohesioncyber.hub.exercises;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of exercises is sealed at rest. */
@Configuration(proxyBeanMethods = false)
class SealedExercises {

	static final SealedColumn CONTENT = new SealedColumn("exercises.exercise", "id", "content");

	static final SealedColumn REASON = new SealedColumn("exercises.exercise", "id", "reason");

	static final SealedColumn PEOPLE = new SealedColumn("exercises.roster", "id", "people");

	static final SealedColumn NARRATIVE = new SealedColumn("exercises.scenario", "exercise_id", "narrative");

	static final SealedColumn INJECT = new SealedColumn("exercises.inject", "id", "content");

	static final SealedColumn DIRECTION = new SealedColumn("exercises.direction", "inject_id", "content");

	static final SealedColumn OBSERVATION = new SealedColumn("exercises.observation", "id", "content");

	static final SealedColumn FINDING = new SealedColumn("exercises.finding", "id", "content");

	static final SealedColumn ACTION = new SealedColumn("exercises.action", "id", "content");

	static final SealedColumn ACTION_REASON = new SealedColumn("exercises.action", "id", "reason");

	static final SealedColumn RETEX = new SealedColumn("exercises.retex", "id", "content");

	@Bean
	SealedColumn exerciseContent() {
		return CONTENT;
	}

	@Bean
	SealedColumn exerciseReason() {
		return REASON;
	}

	@Bean
	SealedColumn exercisePeople() {
		return PEOPLE;
	}

	@Bean
	SealedColumn exerciseNarrative() {
		return NARRATIVE;
	}

	@Bean
	SealedColumn exerciseInject() {
		return INJECT;
	}

	@Bean
	SealedColumn exerciseDirection() {
		return DIRECTION;
	}

	@Bean
	SealedColumn exerciseObservation() {
		return OBSERVATION;
	}

	@Bean
	SealedColumn exerciseFinding() {
		return FINDING;
	}

	@Bean
	SealedColumn exerciseAction() {
		return ACTION;
	}

	@Bean
	SealedColumn exerciseActionReason() {
		return ACTION_REASON;
	}

	@Bean
	SealedColumn exerciseRetex() {
		return RETEX;
	}

}
