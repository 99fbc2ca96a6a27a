package org.cohesioncyber.hub.exercises.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Inject;
import org.cohesioncyber.hub.exercises.InjectId;
import org.cohesioncyber.hub.exercises.Injects;
import org.cohesioncyber.hub.exercises.Observation;
import org.cohesioncyber.hub.exercises.ObservationDraft;
import org.cohesioncyber.hub.exercises.Observations;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** What was seen in an exercise, line by line. */
@Controller
class ObservationPages {

	private static final String PATH = ExerciseFrame.ONE + "/observations";

	private static final int SHORT = 60;

	private final ExerciseFrame frame;

	private final Observations observations;

	private final Injects injects;

	private final OrganisationNames names;

	ObservationPages(ExerciseFrame frame, Observations observations, Injects injects, OrganisationNames names) {
		this.frame = frame;
		this.observations = observations;
		this.injects = injects;
		this.names = names;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id,
			@RequestParam(name = "suite", required = false) @Nullable String cursor,
			@RequestParam(name = "corrige", required = false) @Nullable String corrected,
			@RequestParam(name = "injection", required = false) @Nullable String inject) {
		Form form = Form.empty().with("corrects", corrected).with("inject", inject);
		return show(actor, this.frame.find(actor, id), form, cursor, HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.observations.add(actor, id, draft(form), null);
			return ExerciseFrame.shown(ExerciseFrame.path(id) + "/observations");
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static ObservationDraft draft(Form form) {
		return new ObservationDraft(form.value("seen"),
				form.moment("seenAt", ExerciseForm.PARIS).map(Instant::toString).orElse(""), form.value("inject"),
				form.value("corrects"), form.chose("shared", "YES"));
	}

	private Rendering show(Actor actor, Exercise exercise, Form form, @Nullable String cursor, HttpStatus status) {
		String here = ExerciseFrame.path(exercise.id()) + "/observations";
		Page<Observation> page = this.observations.list(actor, exercise.id(), cursor);
		List<Inject> told = this.injects.list(actor, exercise.id())
			.stream()
			.filter(one -> one.state() == Inject.State.ISSUED)
			.toList();
		return this.frame.page("observations", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("injects", choices(told))
			.modelAttribute("sharing",
					Choice.of("exercises.shared", new MeasurePages.Answer[] { MeasurePages.Answer.YES }))
			.modelAttribute("lines", lines(actor, page.items(), told))
			.modelAttribute("first", cursor == null ? "" : here)
			.modelAttribute("next", page.next() == null ? "" : here + "?suite=" + page.next())
			.build();
	}

	private static List<Choice> choices(List<Inject> told) {
		List<Choice> choices = new ArrayList<>();
		choices.add(Choice.key("", "exercises.observation.inject.none"));
		told.forEach(one -> choices.add(Choice.text(one.id().toString(), title(one))));
		return choices;
	}

	private static String title(Inject inject) {
		String message = inject.text().message().lines().findFirst().orElse("");
		return InjectLine.hours(inject.after()) + " – "
				+ (message.length() > SHORT ? message.substring(0, SHORT) + "…" : message);
	}

	private List<Line> lines(Actor actor, List<Observation> seen, List<Inject> told) {
		Map<InjectId, String> titles = told.stream().collect(Collectors.toMap(Inject::id, ObservationPages::title));
		Map<OrganisationId, String> known = this.names
			.of(seen.stream().map(Observation::organisation).collect(Collectors.toSet()));
		var replaced = seen.stream().map(Observation::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
		return seen.stream().map(one -> {
			InjectId inject = one.inject();
			return new Line(one, known.getOrDefault(one.organisation(), "–"),
					inject == null ? "" : titles.getOrDefault(inject, ""), replaced.contains(one.id()),
					one.organisation().equals(actor.requireOrganisation()));
		}).toList();
	}

	/** A line of the list. */
	record Line(Observation observation, String organisation, String inject, boolean replaced, boolean own) {

	}

}
