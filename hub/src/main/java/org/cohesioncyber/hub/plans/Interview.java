package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A plan being written question by question, by one person. */
public record Interview(InterviewId id, ExampleSector sector, Map<Question, Answer> answers, Instant changedAt) {

	public Interview {
		answers = Map.copyOf(answers);
	}

	/** The first question nobody answered yet. */
	public Optional<Question> next() {
		return Arrays.stream(Question.values()).filter(one -> !this.answers.containsKey(one)).findFirst();
	}

	Answer to(Question question) {
		return this.answers.getOrDefault(question, Answer.UNKNOWN);
	}

}
