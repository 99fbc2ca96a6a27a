package org.cohesioncyber.hub.exercises.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Inject;
import org.cohesioncyber.hub.exercises.Inject.State;
import org.cohesioncyber.hub.exercises.InjectId;
import org.cohesioncyber.hub.exercises.Injects;
import org.cohesioncyber.hub.exercises.Stage;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * An exercise as it runs: what is due for who conducts it, what was told for who takes
 * part.
 */
@Controller
class RunPages {

	private static final String PATH = ExerciseFrame.ONE + "/deroule";

	/** So many are shown of what comes, and of what was told last. */
	private static final int AHEAD = 3;

	private static final int TOLD = 20;

	private final ExerciseFrame frame;

	private final Injects injects;

	private final Clock clock;

	RunPages(ExerciseFrame frame, Injects injects, Clock clock) {
		this.frame = frame;
		this.injects = injects;
		this.clock = clock;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id) {
		return show(actor, this.frame.find(actor, id), Form.empty(), HttpStatus.OK);
	}

	@PostMapping(PATH + "/{inject}/emettre")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering issue(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject, Form form) {
		return settle(actor, this.frame.find(actor, id), form, () -> this.injects.issue(actor, id, inject));
	}

	@PostMapping(PATH + "/{inject}/passer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering skip(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject, Form form) {
		return settle(actor, this.frame.find(actor, id), form,
				() -> this.injects.skip(actor, id, inject, form.value("reason")));
	}

	private Rendering settle(Actor actor, Exercise exercise, Form form, Runnable act) {
		try {
			act.run();
			return ExerciseFrame.shown(ExerciseFrame.path(exercise.id()) + "/deroule");
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, Exercise exercise, Form form, HttpStatus status) {
		Instant now = exercise.state().ended().orElseGet(this.clock::instant);
		Duration elapsed = exercise.state().started().map(start -> Duration.between(start, now)).orElse(Duration.ZERO);
		List<Inject> all = this.injects.list(actor, exercise.id());
		List<InjectLine> told = lines(all, one -> one.state() != State.PLANNED);
		return this.frame.page("run", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("elapsed", exercise.state().started().isPresent() ? InjectLine.hours(elapsed) : "")
			.modelAttribute("running", exercise.state().stage() == Stage.UNDER_WAY)
			.modelAttribute("narrative", this.injects.narrative(actor, exercise.id()))
			.modelAttribute("due", lines(all, one -> one.isDue(elapsed)))
			.modelAttribute("ahead",
					lines(all, one -> one.state() == State.PLANNED && !one.isDue(elapsed)).stream()
						.limit(AHEAD)
						.toList())
			.modelAttribute("told", told.subList(Math.max(0, told.size() - TOLD), told.size()))
			.build();
	}

	private static List<InjectLine> lines(List<Inject> all, Predicate<Inject> shown) {
		return all.stream().filter(shown).map(InjectLine::of).toList();
	}

}
