package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Proofs;
import org.cohesioncyber.hub.charter.RecordedSignature;
import org.cohesioncyber.hub.charter.SignatureState;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Staff suspend, resume or withdraw a signature, after a page that sums up what follows;
 * or prove one that was recorded without its proof.
 */
@Controller
class SignatureChangePages {

	private static final String STATE = "/charte/signatures/{signature}/etat";

	private static final String PROOF = "/charte/signatures/{signature}/justificatif";

	private static final List<SignatureState> BY_STAFF = List.of(SignatureState.SUSPENDED, SignatureState.RESUMED,
			SignatureState.WITHDRAWN);

	private final Charters charters;

	private final Organisations organisations;

	private final Proofs proofs;

	private final Engagement engagement;

	SignatureChangePages(Charters charters, Organisations organisations, Proofs proofs, Engagement engagement) {
		this.charters = charters;
		this.organisations = organisations;
		this.proofs = proofs;
		this.engagement = engagement;
	}

	@GetMapping(STATE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, @PathVariable UUID signature) {
		LocalDate today = this.engagement.today();
		return page("charter/change-signature", actor, signature,
				Form.empty()
					.with("from.day", today.getDayOfMonth())
					.with("from.month", today.getMonthValue())
					.with("from.year", today.getYear()),
				HttpStatus.OK);
	}

	@PostMapping(STATE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering change(Actor actor, @PathVariable UUID signature, Form form) {
		try {
			SignatureState state = BY_STAFF.stream()
				.filter(one -> form.chose("state", one.name()))
				.findFirst()
				.orElseThrow(() -> new InvalidInput("state", form.value("state"), "un des changements proposés",
						"one of the changes proposed"));
			LocalDate from = form.date("from")
				.orElseThrow(() -> new InvalidInput("from", "", "le premier jour du changement",
						"the first day of the change"));
			if (!form.chose("confirmed", "yes")) {
				this.charters.previewChange(actor, signature, state, from, form.value("reason"));
				return page("charter/change-summary", actor, signature, form.with("state", state).with("from", from),
						HttpStatus.OK);
			}
			this.charters.change(actor, signature, state, from, form.value("reason"));
			return done(actor, signature);
		}
		catch (InvalidInput refusal) {
			return page("charter/change-signature", actor, signature, form.refused(refusal),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(PROOF)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askProof(Actor actor, @PathVariable UUID signature) {
		return page("charter/prove", actor, signature, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(PROOF)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering prove(Actor actor, @PathVariable UUID signature, Form form, Upload proof) {
		try {
			this.proofs.add(actor, this.charters.recorded(actor, signature).signature().version(), signature, proof);
			return done(actor, signature);
		}
		catch (InvalidInput refusal) {
			return page("charter/prove", actor, signature, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering page(String view, Actor actor, UUID id, Form form, HttpStatus status) {
		OrganisationId owner = this.charters.organisationOf(actor, id);
		Organisation organisation = this.organisations.find(actor, owner).orElseThrow();
		RecordedSignature recorded = this.charters.recorded(actor, id);
		return Rendering.view(view)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("organisation", organisation)
			.modelAttribute("recorded", recorded)
			.modelAttribute("states", Choice.of("charter.change", BY_STAFF.toArray(SignatureState[]::new)))
			.modelAttribute("carried", List.of("state", "from.day", "from.month", "from.year", "reason"))
			.build();
	}

	private Rendering done(Actor actor, UUID signature) {
		return Rendering.redirectTo("/organisations/" + this.charters.organisationOf(actor, signature))
			.status(HttpStatus.SEE_OTHER)
			.build();
	}

}
