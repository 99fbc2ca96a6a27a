package org.cohesioncyber.hub.dependencies.web;

import java.util.UUID;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.Dependency;
import org.cohesioncyber.hub.dependencies.DependencyId;
import org.cohesioncyber.hub.dependencies.NamedThings;
import org.cohesioncyber.hub.dependencies.OwnMap;
import org.cohesioncyber.hub.dependencies.OwnMap.Thing;
import org.cohesioncyber.hub.dependencies.OwnMaps;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.TypedDuration;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** Adding, changing and removing what an activity or service rests on. */
@Controller
class DependencyKeepingPages {

	private static final String ONE = DependencyPages.HOME + "/{id}";

	private final Dependencies dependencies;

	private final Activities activities;

	private final Providers providers;

	private final OwnMaps maps;

	DependencyKeepingPages(Dependencies dependencies, Activities activities, Providers providers, OwnMaps maps) {
		this.dependencies = dependencies;
		this.activities = activities;
		this.providers = providers;
		this.maps = maps;
	}

	@GetMapping(DependencyPages.OF + "/ajouter")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering ask(Actor actor, @PathVariable UUID dependant) {
		return ask(actor, dependant, DependencyForm.empty(), adding(dependant), HttpStatus.OK);
	}

	@PostMapping(DependencyPages.OF + "/ajouter")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering add(Actor actor, @PathVariable UUID dependant, Form form) {
		try {
			this.dependencies.add(actor, dependant, DependencyForm.draft(form, things(actor)), null);
			return shown(dependant);
		}
		catch (InvalidInput refusal) {
			return ask(actor, dependant, form.refused(refusal), adding(dependant), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering edit(Actor actor, @PathVariable DependencyId id) {
		Dependency known = find(actor, id);
		Form form = DependencyForm.filled(known, this.maps.of(actor));
		return ask(actor, known.dependant(), form, changing(id), HttpStatus.OK);
	}

	@PostMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering change(Actor actor, @PathVariable DependencyId id, Form form) {
		UUID dependant = find(actor, id).dependant();
		try {
			Change outcome = this.dependencies.change(actor, id, Revision.of(form),
					DependencyForm.draft(form, things(actor)));
			return outcome == Change.DONE ? shown(dependant)
					: ask(actor, dependant, form.with("revision", find(actor, id).revision()).refused(Revision.stale()),
							changing(id), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(actor, dependant, form.refused(refusal), changing(id), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering ask(Actor actor, UUID dependant, Form form, String action, HttpStatus status) {
		OwnMap map = this.maps.of(actor);
		Thing thing = DependencyPages.own(map, dependant, this.providers, actor);
		return Rendering.view("dependencies/dependency-form")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("dependant", thing)
			.modelAttribute("action", action)
			.modelAttribute("units", TypedDuration.UNITS)
			.modelAttribute("removal", action.endsWith("/modifier") ? action.replaceAll("modifier$", "retirer") : "")
			.build();
	}

	@PostMapping(ONE + "/retirer")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering remove(Actor actor, @PathVariable DependencyId id, Form form) {
		UUID dependant = find(actor, id).dependant();
		return switch (this.dependencies.remove(actor, id, Revision.of(form))) {
			case DONE -> shown(dependant);
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	private NamedThings things(Actor actor) {
		return new NamedThings(this.activities.all(actor), this.providers, actor);
	}

	private Dependency find(Actor actor, DependencyId id) {
		return this.dependencies.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String adding(UUID dependant) {
		return DependencyPages.HOME + "/de/" + dependant + "/ajouter";
	}

	private static String changing(DependencyId id) {
		return DependencyPages.HOME + "/" + id + "/modifier";
	}

	private static Rendering shown(UUID dependant) {
		return Rendering.redirectTo(DependencyPages.HOME + "/de/" + dependant).status(HttpStatus.SEE_OTHER).build();
	}

}
