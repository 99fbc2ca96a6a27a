package org.cohesioncyber.hub.plans.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.plans.Answer;
import org.cohesioncyber.hub.plans.ExampleSector;
import org.cohesioncyber.hub.plans.Interview;
import org.cohesioncyber.hub.plans.InterviewId;
import org.cohesioncyber.hub.plans.Interviews;
import org.cohesioncyber.hub.plans.PlanContent.Known;
import org.cohesioncyber.hub.plans.Question;
import org.cohesioncyber.hub.plans.WorkedExample;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Assistant »: a first plan in half an hour, one question per page. */
@Controller
class InterviewPages {

	private static final String HOME = PlanPages.HOME + "/assistant";

	private static final String ONE = HOME + "/{interview}";

	private final Interviews interviews;

	InterviewPages(Interviews interviews) {
		this.interviews = interviews;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering start(Actor actor) {
		return start(actor, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering begin(Actor actor, Form form) {
		Optional<ExampleSector> sector = Arrays.stream(ExampleSector.values())
			.filter(one -> one.name().equals(form.value("example")))
			.findFirst();
		if (sector.isEmpty()) {
			return start(actor, form.refused(
					new InvalidInput("example", form.value("example"), "un choix de la liste", "a choice of the list")),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return PlanForms.shown(path(this.interviews.begin(actor, sector.get())));
	}

	private Rendering start(Actor actor, Form form, HttpStatus status) {
		return Rendering.view("plans/assistant")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("examples", Choice.of("plans.example", ExampleSector.values()))
			.modelAttribute("unfinished", this.interviews.unfinished(actor).map(List::of).orElse(List.of()))
			.build();
	}

	/** The question that was asked for, the next one, or what was answered. */
	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering ask(Actor actor, @PathVariable InterviewId interview, @RequestParam(defaultValue = "") String question) {
		Interview found = find(actor, interview);
		Optional<Question> asked = named(question).or(found::next);
		return asked.isPresent() ? ask(found, asked.get(), filled(found, asked.get()), HttpStatus.OK) : summary(found);
	}

	@PostMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering answer(Actor actor, @PathVariable InterviewId interview, Form form) {
		Interview found = find(actor, interview);
		Question question = named(form.value("question")).orElse(Question.SCOPE);
		try {
			this.interviews.answer(actor, interview, question, answer(question, form));
			return PlanForms.shown(path(interview));
		}
		catch (InvalidInput refusal) {
			return ask(found, question, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Answer answer(Question question, Form form) {
		if (!form.value("unknown").isEmpty()) {
			return Answer.UNKNOWN;
		}
		return switch (question.form()) {
			case TEXT -> form.value("answer").isEmpty() ? Answer.UNKNOWN : Answer.of(form.value("answer"));
			case SEVERAL -> Answer.of(places(form.values("answer")));
			case KNOWN -> form.value("answer").equals("UNKNOWN") || form.value("answer").isEmpty() ? Answer.UNKNOWN
					: Answer.of(form.value("answer"));
		};
	}

	private static List<Integer> places(List<String> chosen) {
		List<Integer> places = new ArrayList<>();
		for (String one : chosen) {
			if (!one.matches("[0-9]{1,3}")) {
				throw new InvalidInput("answer", one, "des choix de la liste", "choices of the list");
			}
			places.add(Integer.valueOf(one));
		}
		return places;
	}

	/** What was answered before, or else the example. */
	private static Form filled(Interview interview, Question question) {
		WorkedExample example = WorkedExample.of(interview.sector());
		Answer known = interview.answers().get(question);
		if (question.form() != Question.Form.SEVERAL) {
			return Form.empty()
				.with("answer", known != null ? known.text()
						: question.form() == Question.Form.TEXT ? example.answer(question) : null);
		}
		List<String> chosen = known != null ? known.chosen().stream().map(Object::toString).toList()
				: choices(example, question).stream().map(Choice::value).toList();
		return new Form(Map.of("answer", chosen), List.of());
	}

	private static List<Choice> choices(WorkedExample example, Question question) {
		return switch (question.form()) {
			case TEXT -> List.of();
			case KNOWN -> Choice.of("plans.known", Known.values());
			case SEVERAL -> {
				List<String> lines = example.answer(question).lines().toList();
				List<Choice> choices = new ArrayList<>();
				for (int place = 0; place < lines.size(); place++) {
					choices.add(Choice.text(String.valueOf(place), lines.get(place)));
				}
				yield choices;
			}
		};
	}

	private static Rendering ask(Interview interview, Question question, Form form, HttpStatus status) {
		WorkedExample example = WorkedExample.of(interview.sector());
		int at = question.ordinal();
		return Rendering.view("plans/question")
			.status(status)
			.modelAttribute("interview", interview)
			.modelAttribute("question", question)
			.modelAttribute("number", at + 1)
			.modelAttribute("total", Question.values().length)
			.modelAttribute("back", at == 0 ? HOME : path(interview.id()) + "?question=" + Question.values()[at - 1])
			.modelAttribute("form", form)
			.modelAttribute("choices", choices(example, question))
			.build();
	}

	private static Rendering summary(Interview interview) {
		return Rendering.view("plans/interview")
			.modelAttribute("interview", interview)
			.modelAttribute("questions", Question.values())
			.build();
	}

	@PostMapping(ONE + "/terminer")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering finish(Actor actor, @PathVariable InterviewId interview) {
		find(actor, interview);
		return PlanForms.shown(PlanPages.path(this.interviews.finish(actor, interview)));
	}

	@PostMapping(ONE + "/abandonner")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering discard(Actor actor, @PathVariable InterviewId interview) {
		find(actor, interview);
		this.interviews.discard(actor, interview);
		return PlanForms.shown(PlanPages.HOME);
	}

	private Interview find(Actor actor, InterviewId id) {
		return this.interviews.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Optional<Question> named(String name) {
		return Arrays.stream(Question.values()).filter(one -> one.name().equals(name)).findFirst();
	}

	private static String path(InterviewId id) {
		return HOME + "/" + id;
	}

}
