package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.plans.PlanFinding.Kind;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class InterviewTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@ParameterizedTest
	@EnumSource(ExampleSector.class)
	void whoKeepsTheExampleHasAUsablePlan(ExampleSector sector) {
		WorkedExample example = WorkedExample.of(sector);
		Map<Question, Answer> answers = new EnumMap<>(Question.class);
		for (Question question : Question.values()) {
			String text = example.answer(question);
			assertThat(text).as("%s of %s", question, sector).isNotBlank();
			answers.put(question, question.form() == Question.Form.SEVERAL
					? Answer.of(IntStream.range(0, (int) text.lines().count()).boxed().toList()) : Answer.of(text));
		}
		Interview interview = new Interview(new InterviewId(UUID.randomUUID()), sector, answers, Instant.EPOCH);
		assertThat(interview.next()).isEmpty();
		Map<String, UUID> activities = example.activities()
			.stream()
			.collect(Collectors.toMap(one -> String.valueOf(one.name()), _ -> UUID.randomUUID()));
		PlanContent content = PlanCheck.of(InterviewDraft.of(interview, activities), TODAY);
		assertThat(content.strategies()).hasSize(Scenario.values().length);
		assertThat(content.procedures()).allSatisfy(one -> assertThat(one.steps()).isNotEmpty());
		assertThat(content.procedures().stream().filter(one -> !one.activities().isEmpty())).hasSizeGreaterThan(1);
		assertThat(kinds(content)).doesNotContain(Kind.NO_STEPS, Kind.NO_OWNER, Kind.NO_ORDER, Kind.NOBODY_DECIDES,
				Kind.SCENARIO_UNCOVERED, Kind.NO_ACTIVATION, Kind.NO_DEACTIVATION, Kind.NO_SCOPE);
	}

	@Test
	void notToKnowIsAnAnswerAndLeavesTheQuestionOpen() {
		Map<Question, Answer> answers = new EnumMap<>(Question.class);
		for (Question question : Question.values()) {
			answers.put(question, Answer.UNKNOWN);
		}
		Interview interview = new Interview(new InterviewId(UUID.randomUUID()), ExampleSector.COMMUNE, answers,
				Instant.EPOCH);
		PlanContent content = PlanCheck.of(InterviewDraft.of(interview, Map.of()), TODAY);
		assertThat(content.procedures()).isEmpty();
		assertThat(content.backups().getFirst().offline()).isEqualTo(PlanContent.Known.UNKNOWN);
		assertThat(kinds(content)).contains(Kind.NO_OFFLINE_COPY, Kind.NO_SCOPE, Kind.NOBODY_DECIDES);
	}

	private static List<Kind> kinds(PlanContent content) {
		Plan plan = new Plan(new PlanId(UUID.randomUUID()), OrganisationId.random(), PlanScale.ORGANISATION,
				PlanKind.PCA, content, 1, Instant.EPOCH, null);
		return PlanFindings.of(plan, Map.of(), false, TODAY).stream().map(PlanFinding::kind).toList();
	}

}
