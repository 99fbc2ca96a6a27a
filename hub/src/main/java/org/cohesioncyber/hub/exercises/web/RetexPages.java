package org.cohesioncyber.hub.exercises.web;

import java.util.List;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Retex;
import org.cohesioncyber.hub.exercises.RetexApprovalDraft;
import org.cohesioncyber.hub.exercises.RetexDraft;
import org.cohesioncyber.hub.exercises.RetexKind;
import org.cohesioncyber.hub.exercises.Retexes;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** How the own organisation looks back at an exercise: hot, cold, approved. */
@Controller
class RetexPages {

	static final String PATH = ExerciseFrame.ONE + "/retex";

	private final ExerciseFrame frame;

	private final Retexes retexes;

	RetexPages(ExerciseFrame frame, Retexes retexes) {
		this.frame = frame;
		this.retexes = retexes;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id) {
		return show(actor, this.frame.find(actor, id), Form.empty(), HttpStatus.OK);
	}

	@PostMapping(PATH + "/a-chaud")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering writeHot(Actor actor, @PathVariable ExerciseId id, Form form) {
		return done(actor, id, form, () -> this.retexes.write(actor, id, RetexKind.HOT, Revision.of(form),
				RetexDraft.hot(form.value("worked"), form.value("failed"))));
	}

	@PostMapping(PATH + "/a-froid")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering writeCold(Actor actor, @PathVariable ExerciseId id, Form form) {
		return done(actor, id, form, () -> this.retexes.write(actor, id, RetexKind.COLD, Revision.of(form),
				RetexDraft.cold(form.value("synthesis"))));
	}

	@PostMapping(PATH + "/approbation")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering approve(Actor actor, @PathVariable ExerciseId id, Form form) {
		return done(actor, id, form,
				() -> this.retexes.approve(actor, id, Revision.of(form), new RetexApprovalDraft(form.value("approver"),
						form.value("function"), LessonForm.day(form, "signedOffOn"))));
	}

	private Rendering done(Actor actor, ExerciseId id, Form form, Act act) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			return act.perform() == Change.DONE ? ExerciseFrame.shown(ExerciseFrame.path(id) + "/retex")
					: show(actor, exercise, form.refused(Revision.stale()), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, Exercise exercise, Form typed, HttpStatus status) {
		List<Retex> all = this.retexes.list(actor, exercise.id());
		Retex hot = latest(all, RetexKind.HOT);
		Retex cold = latest(all, RetexKind.COLD);
		return this.frame.page("retex", actor, exercise)
			.status(status)
			.modelAttribute("form", filled(hot, cold, typed))
			.modelAttribute("open", Retexes.isOpen(exercise))
			.modelAttribute("hotRevision", hot == null ? 0 : hot.revision())
			.modelAttribute("coldRevision", cold == null ? 0 : cold.revision())
			.modelAttribute("unapproved", cold != null && cold.approval() == null)
			.modelAttribute("basis", this.retexes.basis(actor, exercise.id(), cold))
			.modelAttribute("versions",
					all.stream().filter(one -> one.kind() == RetexKind.COLD && one.approval() != null).toList())
			.build();
	}

	/** What is written already, and what was typed over it. */
	private static Form filled(@Nullable Retex hot, @Nullable Retex cold, Form typed) {
		Form form = Form.empty()
			.with("worked", hot == null ? "" : hot.text().worked())
			.with("failed", hot == null ? "" : hot.text().failed())
			.with("synthesis", cold == null ? "" : cold.text().synthesis());
		for (String field : typed.fields().keySet()) {
			form = form.with(field, typed.value(field));
		}
		return new Form(form.fields(), typed.faults());
	}

	private static @Nullable Retex latest(List<Retex> all, RetexKind kind) {
		return all.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
	}

	/** What a page does, which may find that somebody was first. */
	private interface Act {

		Change perform();

	}

}
