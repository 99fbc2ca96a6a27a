package org.cohesioncyber.hub.dependencies.web;

import java.util.Arrays;

import org.cohesioncyber.hub.dependencies.UseConsents;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.Use;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** « Ce que nous permettons »: the consents of one's own organisation. */
@Controller
class ConsentPages {

	private static final String PATH = DependencyPages.HOME + "/accords";

	private final UseConsents consents;

	ConsentPages(UseConsents consents) {
		this.consents = consents;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering show(Actor actor) {
		return Rendering.view("dependencies/consents")
			.modelAttribute("uses", Use.values())
			.modelAttribute("holds",
					Arrays.stream(Use.values()).filter(use -> this.consents.holds(actor, use)).toList())
			.modelAttribute("history", this.consents.of(actor))
			.modelAttribute("mayKeep", Dependencies.mayKeep(actor))
			.build();
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering give(Actor actor, Form form) {
		this.consents.give(actor, use(form));
		return shown();
	}

	@PostMapping(PATH + "/retrait")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering withdraw(Actor actor, Form form) {
		this.consents.withdraw(actor, use(form));
		return shown();
	}

	private static Use use(Form form) {
		String typed = form.value("use");
		return Arrays.stream(Use.values())
			.filter(use -> use.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> new InvalidInput("use", typed, "un des usages de la page", "one of the page’s uses"));
	}

	private static Rendering shown() {
		return Rendering.redirectTo(PATH).status(HttpStatus.SEE_OTHER).build();
	}

}
