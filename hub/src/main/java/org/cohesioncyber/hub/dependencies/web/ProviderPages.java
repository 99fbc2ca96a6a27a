package org.cohesioncyber.hub.dependencies.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.dependencies.Family;
import org.cohesioncyber.hub.dependencies.Proposal;
import org.cohesioncyber.hub.dependencies.Provider;
import org.cohesioncyber.hub.dependencies.ProviderFilter;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.dependencies.Simulations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** « Fournisseurs et services mutualisés »: the register, and adding to it. */
@Controller
class ProviderPages {

	static final String HOME = "/fournisseurs";

	private static final List<Choice> FAMILIES = Stream
		.concat(Stream.of(Choice.key("", "dependencies.providers.all")), ProviderForm.FAMILIES.stream())
		.toList();

	private static final List<Choice> REVIEWS = List.of(Choice.key("", "dependencies.providers.all"),
			Choice.key("no", "dependencies.provider.unreviewed"));

	private final Providers providers;

	private final Organisations organisations;

	ProviderPages(Providers providers, Organisations organisations) {
		this.providers = providers;
		this.organisations = organisations;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering list(Actor actor, Form form) {
		Page<Provider> page = this.providers.list(actor, filter(form), form.value("cursor"));
		return Rendering.view("dependencies/providers")
			.modelAttribute("form", form)
			.modelAttribute("providers", page.items())
			.modelAttribute("operators", this.providers.operators(actor, page.items()))
			.modelAttribute("first", form.value("cursor").isEmpty() ? "" : address(form, ""))
			.modelAttribute("next", page.next() == null ? "" : address(form, page.next()))
			.modelAttribute("families", FAMILIES)
			.modelAttribute("reviews", REVIEWS)
			.modelAttribute("mayPropose", Providers.mayPropose(actor))
			.modelAttribute("mayKeep", Providers.mayKeep(actor))
			.build();
	}

	private static ProviderFilter filter(Form form) {
		Optional<Family> family = Arrays.stream(Family.values())
			.filter(one -> one.name().equals(form.value("family")))
			.findFirst();
		return new ProviderFilter(form.value("q"), family, form.value("reviewed").equals("no"));
	}

	private static String address(Form form, String cursor) {
		return UriComponentsBuilder.fromPath(HOME)
			.queryParam("q", "{q}")
			.queryParam("family", "{family}")
			.queryParam("reviewed", "{reviewed}")
			.queryParam("cursor", "{cursor}")
			.encode()
			.buildAndExpand(form.value("q"), form.value("family"), form.value("reviewed"), cursor)
			.toUriString();
	}

	@GetMapping(HOME + "/proposer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Form form) {
		return ask(form, HttpStatus.OK);
	}

	@PostMapping(HOME + "/proposer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering propose(Actor actor, Form form) {
		try {
			Proposal proposal = this.providers.propose(actor, ProviderForm.draft(form, this.organisations, actor),
					null);
			return Rendering.redirectTo(HOME + "/" + proposal.id()).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering ask(Form form, HttpStatus status) {
		return Rendering.view("dependencies/provider-form")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("families", ProviderForm.FAMILIES)
			.modelAttribute("action", HOME + "/proposer")
			.modelAttribute("back", HOME)
			.modelAttribute("isNew", true)
			.build();
	}

	/** One that was merged leads to what it is. */
	@GetMapping(HOME + "/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable ProviderId id) {
		Provider provider = this.providers.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (provider.mergedInto().isPresent()) {
			return Rendering.redirectTo(HOME + "/" + provider.mergedInto().get())
				.status(HttpStatus.MOVED_PERMANENTLY)
				.build();
		}
		return Rendering.view("dependencies/provider")
			.modelAttribute("provider", provider)
			.modelAttribute("operators", this.providers.operators(actor, List.of(provider)))
			.modelAttribute("maySimulate", Simulations.maySimulateOwn(actor))
			.modelAttribute("mayKeep", Providers.mayKeep(actor))
			.build();
	}

}
