package org.cohesioncyber.hub.exercises.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Inject;
import org.cohesioncyber.hub.exercises.InjectDraft;
import org.cohesioncyber.hub.exercises.InjectId;
import org.cohesioncyber.hub.exercises.Injects;
import org.cohesioncyber.hub.exercises.Participant;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** The story of an exercise and its injects, for who conducts it. */
@Controller
class ScenarioPages {

	private static final String PATH = ExerciseFrame.ONE + "/scenario";

	private static final String INJECT = PATH + "/injections";

	private static final int SIZE = 20;

	private final ExerciseFrame frame;

	private final Injects injects;

	private final Participants participants;

	private final OrganisationNames names;

	ScenarioPages(ExerciseFrame frame, Injects injects, Participants participants, OrganisationNames names) {
		this.frame = frame;
		this.injects = injects;
		this.participants = participants;
		this.names = names;
	}

	/** The story only, and once it began, for who takes part. */
	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id,
			@RequestParam(name = "suite", required = false) @Nullable String cursor) {
		return show(actor, this.frame.find(actor, id),
				Form.empty().with("narrative", this.injects.narrative(actor, id)), cursor, HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering narrate(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.injects.narrate(actor, id, form.value("narrative"));
			return ExerciseFrame.shown(path(id));
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, Exercise exercise, Form form, @Nullable String cursor, HttpStatus status) {
		boolean conducts = exercise.isConductedBy(actor);
		Page<Inject> page = Page.of(conducts ? this.injects.list(actor, exercise.id()) : List.of(),
				one -> one.id().toString(), cursor == null ? "" : cursor, SIZE);
		return this.frame.page("scenario", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("mayNarrate", conducts && ExerciseFrame.isOpen(exercise))
			.modelAttribute("injects", page.items().stream().map(InjectLine::of).toList())
			.modelAttribute("first", cursor == null ? "" : path(exercise.id()))
			.modelAttribute("next", page.next() == null ? "" : path(exercise.id()) + "?suite=" + page.next())
			.build();
	}

	@GetMapping(INJECT + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor, @PathVariable ExerciseId id) {
		return ask(actor, conducted(actor, id),
				TypedDuration.fill(Form.empty(), "after", null).with("after.unit", "MINUTES"), "/nouvelle",
				HttpStatus.OK);
	}

	@PostMapping(INJECT + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = conducted(actor, id);
		try {
			this.injects.add(actor, id, draft(form), null);
			return ExerciseFrame.shown(path(id));
		}
		catch (InvalidInput refusal) {
			return ask(actor, exercise, form.refused(refusal), "/nouvelle", HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(INJECT + "/{inject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering edit(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject) {
		Exercise exercise = conducted(actor, id);
		return ask(actor, exercise, filled(find(actor, id, inject)), "/" + inject, HttpStatus.OK);
	}

	@PostMapping(INJECT + "/{inject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject, Form form) {
		Exercise exercise = conducted(actor, id);
		Inject known = find(actor, id, inject);
		try {
			return this.injects.change(actor, id, inject, Revision.of(form), draft(form)) == Change.DONE
					? ExerciseFrame.shown(path(id))
					: ask(actor, exercise, form.with("revision", known.revision()).refused(Revision.stale()),
							"/" + inject, HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(actor, exercise, form.refused(refusal), "/" + inject, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(INJECT + "/{inject}/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering remove(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject) {
		conducted(actor, id);
		this.injects.remove(actor, id, inject);
		return ExerciseFrame.shown(path(id));
	}

	private Rendering ask(Actor actor, Exercise exercise, Form form, String action, HttpStatus status) {
		List<OrganisationId> others = this.participants.list(actor, exercise.id())
			.stream()
			.filter(one -> one.state() != Participant.State.DECLINED)
			.map(Participant::organisation)
			.toList();
		Map<OrganisationId, String> known = this.names.of(others.stream().collect(Collectors.toSet()));
		return this.frame.page("inject", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("action", path(exercise.id()) + "/injections" + action)
			.modelAttribute("units", ExerciseFrame.UNITS)
			.modelAttribute("addressees",
					others.stream()
						.map(one -> Choice.text(one.toString(), known.getOrDefault(one, one.toString())))
						.toList())
			.build();
	}

	private static InjectDraft draft(Form form) {
		return new InjectDraft(TypedDuration.text(form, "after"), form.value("to"), form.value("message"),
				form.value("expected"), form.values("addressees"));
	}

	private static Form filled(Inject inject) {
		InjectDraft draft = InjectDraft.of(inject);
		Form form = Form.empty()
			.with("revision", inject.revision())
			.with("to", draft.to())
			.with("message", draft.message())
			.with("expected", draft.expected());
		var fields = new LinkedHashMap<>(TypedDuration.fill(form, "after", inject.after()).fields());
		fields.put("addressees", draft.addressees() == null ? List.of() : draft.addressees());
		return new Form(fields, form.faults());
	}

	private Exercise conducted(Actor actor, ExerciseId id) {
		Exercise exercise = this.frame.find(actor, id);
		if (!exercise.isConductedBy(actor)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return exercise;
	}

	private Inject find(Actor actor, ExerciseId id, InjectId inject) {
		return this.injects.find(actor, id, inject)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String path(ExerciseId id) {
		return ExerciseFrame.path(id) + "/scenario";
	}

}
