package org.cohesioncyber.hub.dependencies.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.dependencies.Concern;
import org.cohesioncyber.hub.dependencies.Concerns;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.OwnMap;
import org.cohesioncyber.hub.dependencies.OwnMap.Thing;
import org.cohesioncyber.hub.dependencies.OwnMaps;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Dépendances »: what one's own activities and services rest on. */
@Controller
class DependencyPages {

	static final String HOME = "/dependances";

	static final String OF = HOME + "/de/{dependant}";

	private final Activities activities;

	private final Providers providers;

	private final OwnMaps maps;

	DependencyPages(Activities activities, Providers providers, OwnMaps maps) {
		this.activities = activities;
		this.providers = providers;
		this.maps = maps;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Activity> page = this.activities.list(actor, cursor);
		OwnMap map = this.maps.of(actor);
		Map<UUID, List<Concern>> concerns = Concerns.of(map);
		return Rendering.view("dependencies/dependencies")
			.modelAttribute("lines",
					page.items()
						.stream()
						.map(one -> Line.of(one.id().value(), one.portrait().name(), map, concerns))
						.toList())
			.modelAttribute("services",
					this.providers.operated(actor)
						.stream()
						.map(one -> Line.of(one.id().value(), one.name(), map, concerns))
						.toList())
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?cursor=" + page.next())
			.modelAttribute("mayKeep", Dependencies.mayKeep(actor))
			.build();
	}

	@GetMapping(OF)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering show(Actor actor, @PathVariable UUID dependant) {
		OwnMap map = this.maps.of(actor);
		return Rendering.view("dependencies/of")
			.modelAttribute("dependant", own(map, dependant, this.providers, actor))
			.modelAttribute("rests", map.of(dependant))
			.modelAttribute("map", map)
			.modelAttribute("concernsHere", Concerns.of(map).getOrDefault(dependant, List.of()))
			.modelAttribute("mayKeep", Dependencies.mayKeep(actor))
			.build();
	}

	/** An own activity, or a service one operates; nothing else has dependencies here. */
	static Thing own(OwnMap map, UUID id, Providers providers, Actor actor) {
		return map.thing(id)
			.filter(thing -> thing.isActivity()
					|| providers.operated(actor).stream().anyMatch(one -> one.id().value().equals(id)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** An activity or service, and how much is known of it. */
	record Line(UUID id, String name, int count, int concerns) {

		static Line of(UUID id, String name, OwnMap map, Map<UUID, List<Concern>> concerns) {
			return new Line(id, name, map.of(id).size(), concerns.getOrDefault(id, List.of()).size());
		}

	}

}
