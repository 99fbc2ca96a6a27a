package org.cohesioncyber.hub.incidents.web;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Draft;
import org.cohesioncyber.hub.incidents.DraftId;
import org.cohesioncyber.hub.incidents.Drafts;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.incidents.Receipt;
import org.cohesioncyber.hub.incidents.web.DeclarationForm.Kind;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * Declares an incident in three short pages, saved at every step: what is happening, what
 * is known, check and declare.
 */
@Controller
class DeclarationPages {

	private static final String START = "/incidents/declarer";

	private final Drafts drafts;

	private final Incidents incidents;

	private final ZoneId zone;

	DeclarationPages(Drafts drafts, Incidents incidents,
			@Value("${cohesion.territory.zone:Europe/Paris}") ZoneId zone) {
		this.drafts = drafts;
		this.incidents = incidents;
		this.zone = zone;
	}

	@GetMapping(START)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering ask(Actor actor) {
		Rendering.Builder<?> page = kindPage(Form.empty().with("reality", Reality.ACTUAL)).modelAttribute("action",
				START);
		this.drafts.unfinished(actor).ifPresent(draft -> page.modelAttribute("unfinished", draft));
		return page.build();
	}

	@PostMapping(START)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering begin(Actor actor, Form form) {
		try {
			Kind kind = DeclarationForm.kind(form);
			return goTo(this.drafts.begin(actor, kind.nature(), kind.reality()), "circonstances");
		}
		catch (InvalidInput refusal) {
			return refused(kindPage(form.refused(refusal)).modelAttribute("action", START));
		}
	}

	@GetMapping(START + "/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering askAgain(Actor actor, @PathVariable UUID id) {
		Draft draft = draft(actor, id);
		return kindPage(DeclarationForm.filled(Form.empty(), draft, this.zone))
			.modelAttribute("action", START + "/" + id)
			.modelAttribute("reality", draft.reality())
			.build();
	}

	@PostMapping(START + "/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering change(Actor actor, @PathVariable UUID id, Form form) {
		Draft draft = draft(actor, id);
		try {
			Kind kind = DeclarationForm.kind(form);
			this.drafts.change(actor, draft.id(), kind.nature(), kind.reality());
			return goTo(draft.id(), draft.circumstances() == null ? "circonstances" : "verification");
		}
		catch (InvalidInput refusal) {
			return refused(kindPage(form.refused(refusal)).modelAttribute("action", START + "/" + id));
		}
	}

	@GetMapping(START + "/{id}/circonstances")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering askCircumstances(Actor actor, @PathVariable UUID id) {
		Draft draft = draft(actor, id);
		return circumstancesPage(draft, DeclarationForm.filled(Form.empty(), draft, this.zone)).build();
	}

	@PostMapping(START + "/{id}/circonstances")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering answer(Actor actor, @PathVariable UUID id, Form form) {
		Draft draft = draft(actor, id);
		try {
			this.drafts.answer(actor, draft.id(), DeclarationForm.circumstances(form, this.zone));
			return goTo(draft.id(), "verification");
		}
		catch (InvalidInput refusal) {
			return refused(circumstancesPage(draft, form.refused(refusal)));
		}
	}

	@GetMapping(START + "/{id}/verification")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering check(Actor actor, @PathVariable UUID id) {
		Draft draft = draft(actor, id);
		if (draft.circumstances() == null) {
			return goTo(draft.id(), "circonstances");
		}
		return Rendering.view("incidents/check")
			.modelAttribute("draft", draft)
			.modelAttribute("reality", draft.reality())
			.build();
	}

	@PostMapping(START + "/{id}/verification")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering declare(Actor actor, @PathVariable UUID id) {
		IncidentId incident = this.drafts.declare(actor, new DraftId(id));
		return redirect("/incidents/" + incident + "/declare");
	}

	@PostMapping(START + "/{id}/abandon")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering discard(Actor actor, @PathVariable UUID id) {
		this.drafts.discard(actor, draft(actor, id).id());
		return redirect(START);
	}

	@GetMapping("/incidents/{id}/declare")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	Rendering declared(Actor actor, @PathVariable UUID id) {
		Receipt receipt = this.incidents.receipt(actor, new IncidentId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Rendering.view("incidents/declared")
			.modelAttribute("receipt", receipt)
			.modelAttribute("reality", receipt.reality())
			.modelAttribute("mayRead", Incidents.mayRead(actor))
			.build();
	}

	private Draft draft(Actor actor, UUID id) {
		return this.drafts.find(actor, new DraftId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering.Builder<?> kindPage(Form form) {
		return Rendering.view("incidents/kind")
			.modelAttribute("form", form)
			.modelAttribute("natures", Choice.of("incidents.nature", Nature.values()))
			.modelAttribute("realities", Choice.of("incidents.reality", Reality.values()));
	}

	private static Rendering.Builder<?> circumstancesPage(Draft draft, Form form) {
		return Rendering.view("incidents/circumstances")
			.modelAttribute("form", form)
			.modelAttribute("draft", draft)
			.modelAttribute("reality", draft.reality())
			.modelAttribute("answers", Choice.of("incidents.answer", Answer.values()))
			.modelAttribute("backupAnswers", Choice.of("incidents.backups", Answer.values()))
			.modelAttribute("unknown", List.of(Choice.key("UNKNOWN", "incidents.answer.UNKNOWN")));
	}

	private static Rendering goTo(DraftId draft, String step) {
		return redirect(START + "/" + draft + "/" + step);
	}

	private static Rendering redirect(String address) {
		return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
	}

	private static Rendering refused(Rendering.Builder<?> page) {
		return page.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
	}

}
