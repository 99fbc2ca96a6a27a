package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Proofs;
import org.cohesioncyber.hub.charter.SignatureDraft;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.reactivestreams.Publisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * « Enregistrer la signature »: staff record that an organisation signed the charter,
 * with the proof that the signatory may.
 */
@Controller
class SignaturePages {

	private final Organisations organisations;

	private final Charters charters;

	private final Proofs proofs;

	private final Engagement engagement;

	SignaturePages(Organisations organisations, Charters charters, Proofs proofs, Engagement engagement) {
		this.organisations = organisations;
		this.charters = charters;
		this.proofs = proofs;
		this.engagement = engagement;
	}

	@GetMapping("/organisations/{id}/signature")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, @PathVariable OrganisationId id) {
		LocalDate today = this.engagement.today();
		return ask(actor, id,
				Form.empty()
					.with("signedOn.day", today.getDayOfMonth())
					.with("signedOn.month", today.getMonthValue())
					.with("signedOn.year", today.getYear()),
				HttpStatus.OK);
	}

	@PostMapping("/organisations/{id}/signature")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering sign(Actor actor, @PathVariable OrganisationId id, Form form, Upload proof) {
		try {
			String day = form.date("signedOn").map(LocalDate::toString).orElse("");
			this.charters.signWithProof(actor, form.value("version"),
					new SignatureDraft(id.toString(), day, form.value("signatory"), form.value("capacity")), proof);
			return Rendering.redirectTo("/organisations/" + id).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping("/organisations/{id}/signatures/{signature}/preuve")
	@CallableBy(Caller.MEMBER)
	ResponseEntity<Publisher<DataBuffer>> proof(Actor actor, @PathVariable OrganisationId id,
			@PathVariable UUID signature) {
		return this.proofs.open(actor, id, signature).answer();
	}

	private Rendering ask(Actor actor, OrganisationId id, Form form, HttpStatus status) {
		Organisation organisation = this.organisations.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Rendering.Builder<?> page = Rendering.view("charter/sign")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("organisation", organisation);
		this.charters.current(actor).map(CharterVersion::name).ifPresent(name -> page.modelAttribute("version", name));
		return page.build();
	}

}
