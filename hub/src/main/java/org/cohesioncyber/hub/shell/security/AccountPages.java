package org.cohesioncyber.hub.shell.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.identity.KeycloakSettings;
import org.cohesioncyber.hub.identity.Membership;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.identity.Standing;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shell.page.TerritorySettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;

/** The pages around sign-in: the way to it, what may go wrong, and for whom one acts. */
@Controller
class AccountPages {

	private final KeycloakTokens keycloak;

	private final KeycloakSettings settings;

	private final TerritorySettings territory;

	private final ObjectProvider<OrganisationNames> names;

	AccountPages(KeycloakTokens keycloak, KeycloakSettings settings, TerritorySettings territory,
			ObjectProvider<OrganisationNames> names) {
		this.keycloak = keycloak;
		this.settings = settings;
		this.territory = territory;
		this.names = names;
	}

	/** To Keycloak if it answers, and otherwise to a page that says what still works. */
	@GetMapping("/connexion")
	@CallableBy(Caller.EVERYONE)
	Rendering signIn() {
		if (this.keycloak.answers()) {
			return Rendering.redirectTo("/oauth2/authorization/" + KeycloakClient.ID).status(HttpStatus.FOUND).build();
		}
		return Rendering.view("shell/sign-in-away").status(HttpStatus.SERVICE_UNAVAILABLE).build();
	}

	@GetMapping("/connexion-echouee")
	@CallableBy(Caller.EVERYONE)
	String signInFailed() {
		return "shell/sign-in-failed";
	}

	@GetMapping("/deconnexion-partielle")
	@CallableBy(Caller.EVERYONE)
	String signOutPartial(Model model) {
		model.addAttribute("providerSignOut", this.settings.browserEndpoint("logout"));
		return "shell/sign-out-partial";
	}

	@GetMapping("/compte-non-rattache")
	@CallableBy(Caller.SIGNED_IN)
	String unattached(Standing standing, Model model) {
		model.addAttribute("person", standing.actor().name());
		model.addAttribute("contact", this.territory.contact());
		return standing instanceof Standing.Unattached ? "shell/unattached" : "redirect:/";
	}

	@GetMapping("/organisation-active")
	@CallableBy(Caller.SIGNED_IN)
	String choose(Standing standing, Model model) {
		model.addAttribute("form", Form.empty());
		model.addAttribute("organisations", choices(memberships(standing)));
		return standing instanceof Standing.Unattached ? "redirect:/compte-non-rattache" : "shell/choose-organisation";
	}

	@PostMapping("/organisation-active")
	@CallableBy(Caller.SIGNED_IN)
	Rendering chosen(Standing standing, Form form, Model model, WebSession session) {
		String chosen = form.value("organisation");
		boolean belongs = memberships(standing).stream()
			.anyMatch(membership -> membership.organisation().toString().equals(chosen));
		if (!belongs) {
			return Rendering.redirectTo("/organisation-active").status(HttpStatus.SEE_OTHER).build();
		}
		session.getAttributes().put(Callers.CHOSEN, chosen);
		return Rendering.redirectTo("/").status(HttpStatus.SEE_OTHER).build();
	}

	private static List<Membership> memberships(Standing standing) {
		return switch (standing) {
			case Standing.Unattached unattached -> List.of();
			case Standing.Undecided undecided -> undecided.memberships();
			case Standing.Acting acting -> acting.memberships();
		};
	}

	private List<Choice> choices(List<Membership> memberships) {
		OrganisationNames register = this.names.getIfAvailable(() -> _ -> Map.of());
		Map<OrganisationId, String> known = register
			.of(memberships.stream().map(Membership::organisation).collect(Collectors.toSet()));
		return memberships.stream()
			.map(Membership::organisation)
			.map(id -> Choice.text(id.toString(), known.getOrDefault(id, id.toString())))
			.toList();
	}

}
