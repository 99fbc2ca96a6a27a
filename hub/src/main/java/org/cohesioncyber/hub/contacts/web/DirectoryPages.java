package org.cohesioncyber.hub.contacts.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.contacts.Consultation;
import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * « Annuaire de crise »: one's own, that of others as far as one may see it, and who of
 * the staff looked.
 */
@Controller
class DirectoryPages {

	private static final String HOME = "/annuaire-de-crise";

	private final CrisisDirectory directory;

	private final Organisations organisations;

	private final Clock clock;

	DirectoryPages(CrisisDirectory directory, Organisations organisations, Clock clock) {
		this.directory = directory;
		this.organisations = organisations;
		this.clock = clock;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering own(Actor actor) {
		OrganisationId own = actor.requireOrganisation();
		boolean keeps = CrisisDirectory.mayKeep(actor, own);
		return Rendering.view("contacts/directory")
			.modelAttribute("contacts", lines(this.directory.of(actor, own)))
			.modelAttribute("keeps", keeps)
			.build();
	}

	@GetMapping(HOME + "/imprimer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering print(Actor actor) {
		OrganisationId own = actor.requireOrganisation();
		return Rendering.view("contacts/print")
			.modelAttribute("organisation", this.organisations.names(actor, Set.of(own)).getOrDefault(own, ""))
			.modelAttribute("contacts", lines(this.directory.of(actor, own)))
			.modelAttribute("printedAt", this.clock.instant())
			.build();
	}

	/** Every organisation with the functions it keeps, for all members. */
	@GetMapping(HOME + "/territoire")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	String territory(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor,
			Model model) {
		Page<Organisation> page = this.organisations.list(actor, "", cursor);
		Set<OrganisationId> shown = page.items().stream().map(Organisation::id).collect(Collectors.toSet());
		Map<OrganisationId, List<ContactLine>> lines = lines(this.directory.of(actor, shown)).stream()
			.collect(Collectors.groupingBy(line -> line.contact().organisation()));
		model.addAttribute("organisations",
				page.items().stream().map(one -> Known.of(one, lines.getOrDefault(one.id(), List.of()))).toList());
		model.addAttribute("first", cursor == null ? null : HOME + "/territoire");
		model.addAttribute("next", page.next() == null ? null : HOME + "/territoire?suite=" + page.next());
		return "contacts/territory";
	}

	@GetMapping(HOME + "/organisations/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering other(Actor actor, @PathVariable OrganisationId organisation) {
		return page(actor, organisation, this.directory.of(actor, organisation), "").build();
	}

	/**
	 * Shows the staff whom to reach instead of redirecting: the look is kept once.
	 */
	@PostMapping(HOME + "/organisations/{organisation}/consulter")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering consult(Actor actor, @PathVariable OrganisationId organisation) {
		return switch (this.directory.consult(actor, organisation)) {
			case Consultation.Shown shown -> page(actor, organisation, shown.contacts(), shown.reason().name()).build();
			case Consultation.NotNeeded none ->
				page(actor, organisation, this.directory.of(actor, organisation), "").status(HttpStatus.CONFLICT)
					.build();
		};
	}

	private Rendering.Builder<?> page(Actor actor, OrganisationId organisation, List<Contact> contacts,
			String shownFor) {
		Organisation found = this.organisations.find(actor, organisation)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean staff = actor.has(Role.COORDINATOR);
		String need = staff ? this.directory.need(actor, organisation).map(Enum::name).orElse("") : "";
		return Rendering.view("contacts/organisation")
			.modelAttribute("organisation", found)
			.modelAttribute("contacts", lines(contacts))
			.modelAttribute("staff", staff)
			.modelAttribute("need", need)
			.modelAttribute("shownFor", shownFor);
	}

	@GetMapping(HOME + "/consultations")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering looks(Actor actor) {
		boolean allowed = this.directory.isStaffAllowed(actor);
		return Rendering.view("contacts/looks")
			.modelAttribute("looks", this.directory.looks(actor))
			.modelAttribute("form", Form.empty().with("staff", allowed ? "YES" : "NO"))
			.modelAttribute("choices", Choices.STAFF)
			.build();
	}

	@PostMapping(HOME + "/consultations")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering allow(Actor actor, Form form) {
		String chosen = form.value("staff");
		if (!chosen.equals("YES") && !chosen.equals("NO")) {
			InvalidInput refusal = new InvalidInput("staff", chosen, "un choix dans la liste",
					"a choice from the list");
			return Rendering.view("contacts/looks")
				.modelAttribute("looks", this.directory.looks(actor))
				.modelAttribute("form", form.refused(refusal))
				.modelAttribute("choices", Choices.STAFF)
				.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.build();
		}
		this.directory.allowStaff(actor, chosen.equals("YES"));
		return Rendering.redirectTo(HOME + "/consultations").status(HttpStatus.SEE_OTHER).build();
	}

	private List<ContactLine> lines(List<Contact> contacts) {
		return ContactLine.of(contacts, this.clock.instant());
	}

	/** An organisation and how many functions it keeps, and has checked. */
	record Known(OrganisationId id, String name, int contacts, long verified) {

		static Known of(Organisation organisation, List<ContactLine> lines) {
			return new Known(organisation.id(), organisation.name(), lines.size(),
					lines.stream().filter(ContactLine::verified).count());
		}

	}

}
