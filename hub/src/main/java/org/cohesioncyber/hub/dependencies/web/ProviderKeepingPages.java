package org.cohesioncyber.hub.dependencies.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.dependencies.Provider;
import org.cohesioncyber.hub.dependencies.ProviderFilter;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** Correcting a provider of the register and merging duplicates, by staff. */
@Controller
class ProviderKeepingPages {

	private static final String ONE = ProviderPages.HOME + "/{id}";

	private final Providers providers;

	private final Organisations organisations;

	ProviderKeepingPages(Providers providers, Organisations organisations) {
		this.providers = providers;
		this.organisations = organisations;
	}

	@GetMapping(ONE + "/corriger")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, @PathVariable ProviderId id) {
		Provider provider = find(actor, id);
		String operator = provider.operator()
			.map(one -> this.providers.operators(actor, List.of(provider)).getOrDefault(one, one.toString()))
			.orElse("");
		return ask(ProviderForm.filled(provider, operator), id, HttpStatus.OK);
	}

	@PostMapping(ONE + "/corriger")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering correct(Actor actor, @PathVariable ProviderId id, Form form) {
		find(actor, id);
		try {
			Change outcome = this.providers.correct(actor, id, Revision.of(form),
					ProviderForm.draft(form, this.organisations, actor));
			return outcome == Change.DONE ? shown(id)
					: ask(form.with("revision", find(actor, id).revision()).refused(Revision.stale()), id,
							HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering ask(Form form, ProviderId id, HttpStatus status) {
		return Rendering.view("dependencies/provider-form")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("families", ProviderForm.FAMILIES)
			.modelAttribute("action", ProviderPages.HOME + "/" + id + "/corriger")
			.modelAttribute("back", ProviderPages.HOME + "/" + id)
			.modelAttribute("isNew", false)
			.build();
	}

	@GetMapping(ONE + "/fusionner")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askMerge(Actor actor, @PathVariable ProviderId id, Form form) {
		Provider provider = find(actor, id);
		Form proposed = form.fields().containsKey("q") ? form : form.with("q", tellingWord(provider.name()));
		return askMerge(actor, provider, proposed.with("revision", provider.revision()), HttpStatus.OK);
	}

	@PostMapping(ONE + "/fusionner")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering merge(Actor actor, @PathVariable ProviderId id, Form form) {
		Provider provider = find(actor, id);
		try {
			ProviderId into = into(form);
			return this.providers.merge(actor, id, Revision.of(form), into) == Change.DONE ? shown(into)
					: askMerge(actor, provider, form.with("revision", provider.revision()).refused(Revision.stale()),
							HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return askMerge(actor, provider, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static ProviderId into(Form form) {
		String chosen = form.value("into");
		try {
			return new ProviderId(UUID.fromString(chosen));
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("into", chosen, "un des fournisseurs proposés", "one of the providers proposed");
		}
	}

	private Rendering askMerge(Actor actor, Provider provider, Form form, HttpStatus status) {
		List<Choice> others = this.providers.list(actor, ProviderFilter.named(form.value("q")), null)
			.items()
			.stream()
			.filter(one -> !one.id().equals(provider.id()))
			.map(one -> Choice.text(one.id().toString(), one.name()))
			.toList();
		return Rendering.view("dependencies/provider-merge")
			.status(status)
			.modelAttribute("provider", provider)
			.modelAttribute("form", form)
			.modelAttribute("others", others)
			.build();
	}

	/** The longest word: a duplicate most likely has it, too. */
	private static String tellingWord(String name) {
		return Arrays.stream(name.split("[^\\p{L}\\p{N}]+")).max(Comparator.comparing(String::length)).orElse("");
	}

	private Provider find(Actor actor, ProviderId id) {
		return this.providers.find(actor, id)
			.filter(one -> one.mergedInto().isEmpty())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering shown(ProviderId id) {
		return Rendering.redirectTo(ProviderPages.HOME + "/" + id).status(HttpStatus.SEE_OTHER).build();
	}

}
