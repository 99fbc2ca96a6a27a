package org.cohesioncyber.hub.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.identity.Addition;
import org.cohesioncyber.hub.identity.Member;
import org.cohesioncyber.hub.identity.Members;
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
import org.springframework.beans.factory.ObjectProvider;
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
 * « Membres »: the people of one's own organisation, or of any for the administrator.
 */
@Controller
class MembersPages {

	private final Members members;

	private final ObjectProvider<OrganisationNames> names;

	MembersPages(Members members, ObjectProvider<OrganisationNames> names) {
		this.members = members;
		this.names = names;
	}

	@GetMapping("/membres")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	String own(Actor actor) {
		return "redirect:/membres/" + actor.requireOrganisation();
	}

	@GetMapping("/membres/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering list(Actor actor, @PathVariable OrganisationId organisation,
			@RequestParam(required = false) @Nullable String cursor) {
		return page(actor, organisation, Form.empty(), cursor);
	}

	@PostMapping("/membres/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering add(Actor actor, @PathVariable OrganisationId organisation, Form form) {
		try {
			return added(actor, organisation, form, this.members.add(actor, organisation, email(form), roles(form)));
		}
		catch (InvalidInput refusal) {
			return page(actor, organisation, form.refused(refusal));
		}
	}

	@GetMapping("/membres/{organisation}/retirer/{subject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	String confirmRemoval(Actor actor, @PathVariable OrganisationId organisation, @PathVariable String subject,
			Model model) {
		Member member = this.members.of(actor, organisation)
			.stream()
			.filter(one -> one.subject().equals(subject))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("member", member);
		model.addAttribute("organisation", organisation);
		model.addAttribute("organisationName", name(organisation));
		return "identity/remove";
	}

	@PostMapping("/membres/{organisation}/retirer/{subject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering remove(Actor actor, @PathVariable OrganisationId organisation, @PathVariable String subject) {
		return switch (this.members.remove(actor, organisation, subject)) {
			case REMOVED -> Rendering.redirectTo("/membres/" + organisation).status(HttpStatus.SEE_OTHER).build();
			case NOT_A_MEMBER -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			case LAST_ADMINISTRATOR -> page(actor, organisation,
					Form.empty()
						.refused(new InvalidInput("roles", Role.ADMINISTRATOR.key(),
								"qu’il reste un administrateur du hub", "one administrator of the hub to remain")));
		};
	}

	private Rendering added(Actor actor, OrganisationId id, Form form, Addition outcome) {
		return switch (outcome) {
			case Addition.Added added -> Rendering.redirectTo("/membres/" + id).status(HttpStatus.SEE_OTHER).build();
			case Addition.AlreadyMember known -> page(actor, id, form.refused(new InvalidInput("email", known.name(),
					"une personne qui n’est pas encore membre", "a person who is not a member yet")));
			case Addition.NoAccount none ->
				page(actor, id,
						form.refused(new InvalidInput("email", none.email(),
								"l’adresse vérifiée d’une personne qui a un compte",
								"the verified address of a person who has an account")));
			case Addition.ProviderAway away -> page(actor, id,
					form.refused(new InvalidInput("email", form.value("email"),
							"que le service de connexion réponde ; recommencez dans quelques minutes",
							"the sign-in service to answer; try again in a few minutes")));
		};
	}

	private Rendering page(Actor actor, OrganisationId id, Form form) {
		return page(actor, id, form, null);
	}

	private Rendering page(Actor actor, OrganisationId id, Form form, @Nullable String cursor) {
		List<Role> grantable = this.members.grantable(actor, id);
		Page<Member> page = this.members.page(actor, id, cursor);
		List<Line> lines = page.items()
			.stream()
			.map(member -> new Line(member, grantable.containsAll(member.roles())))
			.toList();
		return Rendering.view("identity/members")
			.modelAttribute("form", form)
			.modelAttribute("members", lines)
			.modelAttribute("first", cursor == null ? "" : "/membres/" + id)
			.modelAttribute("next", page.next() == null ? "" : "/membres/" + id + "?cursor=" + page.next())
			.modelAttribute("organisation", id)
			.modelAttribute("organisationName", name(id))
			.modelAttribute("roles", Choice.of("identity.role", grantable.toArray(Role[]::new)))
			.status(form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.build();
	}

	private String name(OrganisationId id) {
		OrganisationNames register = this.names.getIfAvailable(() -> _ -> Map.of());
		return register.of(Set.of(id)).getOrDefault(id, id.toString());
	}

	private static String email(Form form) {
		String email = form.value("email");
		if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
			throw new InvalidInput("email", email, "une adresse électronique, par exemple prenom.nom@exemple.fr",
					"an e-mail address, such as name@example.org");
		}
		return email;
	}

	private static Set<Role> roles(Form form) {
		List<String> chosen = form.values("roles");
		Set<Role> known = Arrays.stream(Role.values())
			.filter(role -> chosen.contains(role.name()))
			.collect(Collectors.toUnmodifiableSet());
		Optional<String> unknown = chosen.stream()
			.filter(text -> known.stream().noneMatch(role -> role.name().equals(text)))
			.findFirst();
		if (unknown.isPresent()) {
			throw new InvalidInput("roles", unknown.get(), "un rôle de la liste", "a role of the list");
		}
		return known;
	}

	/** A member and whether the reader may remove them. */
	record Line(Member member, boolean removable) {

	}

}
