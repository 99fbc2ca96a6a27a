package org.cohesioncyber.hub.contacts.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.contacts.Drill;
import org.cohesioncyber.hub.contacts.DrillId;
import org.cohesioncyber.hub.contacts.Drills;
import org.cohesioncyber.hub.contacts.MonthlyDrill;
import org.cohesioncyber.hub.contacts.OrganisationResult;
import org.cohesioncyber.hub.contacts.ToCall;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
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

/** « Exercices d’alerte »: launched, followed and read. */
@Controller
class DrillPages {

	private static final String HOME = "/exercices-alerte";

	private static final String EVERYBODY = "ALL";

	private static final int CALLS = 20;

	private final Drills drills;

	private final Organisations organisations;

	private final Engagement engagement;

	DrillPages(Drills drills, Organisations organisations, Engagement engagement) {
		this.drills = drills;
		this.organisations = organisations;
		this.engagement = engagement;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	String list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor, Model model) {
		list(actor, cursor, Form.empty(), model);
		return "contacts/drills";
	}

	private void list(Actor actor, @Nullable String cursor, Form form, Model model) {
		Page<Drill> page = this.drills.list(actor, cursor);
		model.addAttribute("drills", page.items());
		model.addAttribute("first", cursor == null ? null : HOME);
		model.addAttribute("next", page.next() == null ? null : HOME + "?suite=" + page.next());
		model.addAttribute("staff", Drills.mayRun(actor));
		model.addAttribute("form", form);
		model.addAttribute("reality", Reality.EXERCISE);
		if (Drills.mayRun(actor)) {
			model.addAttribute("scopes", scopes(actor));
			model.addAttribute("monthly", this.drills.monthly(actor));
		}
	}

	private List<Choice> scopes(Actor actor) {
		List<Choice> scopes = new ArrayList<>(
				List.of(Choice.key("", "contacts.choose"), Choice.key(EVERYBODY, "contacts.drill.everybody")));
		this.engagement.listOn(actor, this.engagement.today())
			.forEach(one -> scopes.add(Choice.text(one.organisation().id().toString(), one.organisation().name())));
		return scopes;
	}

	@PostMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering launch(Actor actor, Form form, Model model) {
		String chosen = form.value("scope");
		Optional<Choice> scope = scopes(actor).stream()
			.filter(choice -> !choice.value().isEmpty() && choice.value().equals(chosen))
			.findFirst();
		if (scope.isEmpty()) {
			list(actor, null,
					form.refused(new InvalidInput("scope", chosen, "un choix dans la liste", "a choice from the list")),
					model);
			return Rendering.view("contacts/drills").status(HttpStatus.UNPROCESSABLE_CONTENT).build();
		}
		DrillId drill = this.drills.launch(actor,
				chosen.equals(EVERYBODY) ? Set.of() : Set.of(OrganisationId.of(chosen)), null);
		return redirect(HOME + "/" + drill);
	}

	@GetMapping(HOME + "/programmation")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering askSchedule(Actor actor) {
		MonthlyDrill monthly = this.drills.monthly(actor);
		return schedule(Form.empty()
			.with("enabled", monthly.enabled() ? "YES" : "NO")
			.with("day", monthly.day())
			.with("hour", monthly.hour())).build();
	}

	@PostMapping(HOME + "/programmation")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering schedule(Actor actor, Form form) {
		try {
			this.drills.schedule(actor, enabled(form), number(form, "day"), number(form, "hour"));
			return redirect(HOME);
		}
		catch (InvalidInput refusal) {
			return schedule(form.refused(refusal)).status(HttpStatus.UNPROCESSABLE_CONTENT).build();
		}
	}

	private static Rendering.Builder<?> schedule(Form form) {
		return Rendering.view("contacts/schedule")
			.modelAttribute("form", form)
			.modelAttribute("choices",
					List.of(Choice.key("YES", "contacts.monthly.YES"), Choice.key("NO", "contacts.monthly.NO")));
	}

	private static boolean enabled(Form form) {
		String chosen = form.value("enabled");
		if (!chosen.equals("YES") && !chosen.equals("NO")) {
			throw new InvalidInput("enabled", chosen, "un choix dans la liste", "a choice from the list");
		}
		return chosen.equals("YES");
	}

	private static int number(Form form, String field) {
		String typed = form.value(field);
		return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : -1;
	}

	@GetMapping(HOME + "/{drill}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	String show(Actor actor, @PathVariable DrillId drill, Model model) {
		Drill found = find(actor, drill);
		OrganisationId own = actor.requireOrganisation();
		model.addAttribute("drill", found);
		model.addAttribute("reality", Reality.EXERCISE);
		model.addAttribute("calls", this.drills.calls(actor, drill, own));
		model.addAttribute("own",
				this.drills.results(actor, found).stream().filter(one -> one.organisation().equals(own)).toList());
		model.addAttribute("staff", Drills.mayRun(actor));
		if (Drills.mayRun(actor)) {
			addForStaff(actor, found, model);
		}
		return "contacts/drill";
	}

	private void addForStaff(Actor actor, Drill drill, Model model) {
		List<OrganisationResult> results = this.drills.results(actor, drill);
		List<ToCall> toCall = this.drills.toCall(actor, drill.id());
		Map<OrganisationId, String> names = this.organisations.names(actor,
				results.stream().map(OrganisationResult::organisation).collect(Collectors.toSet()));
		model.addAttribute("totals", this.drills.totals(actor, drill));
		model.addAttribute("results",
				results.stream()
					.map(one -> new Named(names.getOrDefault(one.organisation(), ""), one))
					.sorted(Comparator.comparing(Named::name))
					.toList());
		model.addAttribute("toCall",
				toCall.stream()
					.limit(CALLS)
					.map(one -> new NamedCall(names.getOrDefault(one.call().organisation(), ""), one))
					.toList());
		model.addAttribute("toCallInAll", toCall.size());
	}

	/** The tree of one organisation, for the staff; for a member its own page has it. */
	@GetMapping(HOME + "/{drill}/organisations/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering organisation(Actor actor, @PathVariable DrillId drill, @PathVariable OrganisationId organisation) {
		Drill found = find(actor, drill);
		return Rendering.view("contacts/result")
			.modelAttribute("drill", found)
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("name",
					this.organisations.names(actor, Set.of(organisation)).getOrDefault(organisation, ""))
			.modelAttribute("calls", this.drills.calls(actor, drill, organisation))
			.build();
	}

	/** Shows the number and the code to dictate, once; looking is kept. */
	@PostMapping(HOME + "/{drill}/appels/{attempt}")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering call(Actor actor, @PathVariable DrillId drill, @PathVariable UUID attempt) {
		find(actor, drill);
		return this.drills.beginCall(actor, attempt)
			.map(spoken -> Rendering.view("contacts/call")
				.modelAttribute("drill", drill)
				.modelAttribute("reality", Reality.EXERCISE)
				.modelAttribute("spoken", spoken)
				.modelAttribute("name",
						this.organisations.names(actor, Set.of(spoken.organisation()))
							.getOrDefault(spoken.organisation(), ""))
				.modelAttribute("form", Form.empty())
				.build())
			.orElseGet(() -> redirect(HOME + "/" + drill));
	}

	@PostMapping(HOME + "/{drill}/appels/{attempt}/reponse")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering readBack(Actor actor, @PathVariable DrillId drill, @PathVariable UUID attempt, Form form) {
		find(actor, drill);
		if (this.drills.readBack(actor, attempt, form.value("code"))) {
			return redirect(HOME + "/" + drill);
		}
		InvalidInput refusal = new InvalidInput("code", form.value("code"),
				"le code que vous avez dicté, relu par la personne", "the code you dictated, read back by the person");
		return Rendering.view("contacts/read-back")
			.modelAttribute("drill", drill)
			.modelAttribute("attempt", attempt)
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("form", form.refused(refusal))
			.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.build();
	}

	private Drill find(Actor actor, DrillId drill) {
		return this.drills.find(actor, drill).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	/** An organisation's result with its name. */
	record Named(String name, OrganisationResult result) {

	}

	/** A call to make with the organisation's name. */
	record NamedCall(String name, ToCall call) {

	}

}
