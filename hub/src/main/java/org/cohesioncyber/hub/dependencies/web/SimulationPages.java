package org.cohesioncyber.hub.dependencies.web;

import java.util.List;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.dependencies.NamedThings;
import org.cohesioncyber.hub.dependencies.OwnSimulation;
import org.cohesioncyber.hub.dependencies.Provider;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.ProviderRank;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.dependencies.Simulations;
import org.cohesioncyber.hub.dependencies.TerritorySimulation;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** « Et si… »: simulations of one's own organisation, and of the territory by staff. */
@Controller
class SimulationPages {

	private static final String OWN = DependencyPages.HOME + "/simulation";

	private static final String TERRITORY = DependencyPages.HOME + "/territoire";

	private final Simulations simulations;

	private final Activities activities;

	private final Providers providers;

	SimulationPages(Simulations simulations, Activities activities, Providers providers) {
		this.simulations = simulations;
		this.activities = activities;
		this.providers = providers;
	}

	@GetMapping(OWN)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering askOwn(Actor actor, Form form) {
		return ask(ScenarioForm.empty(named(actor, form)), OWN, HttpStatus.OK);
	}

	@PostMapping(OWN)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering simulateOwn(Actor actor, Form form) {
		try {
			OwnSimulation simulation = this.simulations.own(actor,
					ScenarioForm.draft(form, new NamedThings(this.activities.all(actor), this.providers, actor)));
			int from = ScenarioForm.from(form.value("from"));
			int rows = IntStream
				.of(simulation.stopped().size(), simulation.hours().size(), simulation.aid().size(),
						simulation.deadlocks().size())
				.max()
				.orElse(0);
			return Rendering.view("dependencies/own-simulation")
				.modelAttribute("form", form)
				.modelAttribute("simulation", simulation)
				.modelAttribute("from", from)
				.modelAttribute("stopped", ScenarioForm.page(simulation.stopped(), from))
				.modelAttribute("hours", ScenarioForm.page(simulation.hours(), from))
				.modelAttribute("aid", ScenarioForm.page(simulation.aid(), from))
				.modelAttribute("deadlocks", ScenarioForm.page(simulation.deadlocks(), from))
				.modelAttribute("next", ScenarioForm.next(from, rows))
				.build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), OWN, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(TERRITORY)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askTerritory(Actor actor, Form form) {
		return ask(ScenarioForm.empty(named(actor, form)), TERRITORY, HttpStatus.OK);
	}

	@PostMapping(TERRITORY)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering simulateTerritory(Actor actor, Form form) {
		try {
			TerritorySimulation simulation = this.simulations.territory(actor,
					ScenarioForm.draft(form, new NamedThings(List.of(), this.providers, actor)));
			int from = ScenarioForm.from(form.value("from"));
			return Rendering.view("dependencies/territory-simulation")
				.modelAttribute("form", form)
				.modelAttribute("simulation", simulation)
				.modelAttribute("crowd", simulation.crowd())
				.modelAttribute("from", from)
				.modelAttribute("named", ScenarioForm.page(simulation.named(), from))
				.modelAttribute("next", ScenarioForm.next(from, simulation.named().size()))
				.build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), TERRITORY, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(TERRITORY + "/classement")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering rank(Actor actor, @RequestParam(defaultValue = "0") String from) {
		List<ProviderRank> all = this.simulations.ranking(actor);
		int first = ScenarioForm.from(from);
		return Rendering.view("dependencies/ranking")
			.modelAttribute("ranks", ScenarioForm.page(all, first))
			.modelAttribute("next", ScenarioForm.next(first, all.size()))
			.build();
	}

	private static Rendering ask(Form form, String action, HttpStatus status) {
		return Rendering.view("dependencies/scenario")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("action", action)
			.modelAttribute("isOwn", action.equals(OWN))
			.modelAttribute("units", TypedDuration.UNITS)
			.build();
	}

	/** The provider a link of its page names. */
	private String named(Actor actor, Form form) {
		String id = form.value("fournisseur");
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
				? this.providers.find(actor, ProviderId.of(id)).map(Provider::name).orElse("") : "";
	}

}
