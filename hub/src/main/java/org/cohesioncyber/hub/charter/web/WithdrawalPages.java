package org.cohesioncyber.hub.charter.web;

import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Withdrawals;
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

/**
 * « Se retirer de la charte »: an organisation reads what ends and what is kept, says
 * why, sees it once more, and withdraws.
 */
@Controller
class WithdrawalPages {

	private final Withdrawals withdrawals;

	WithdrawalPages(Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	@GetMapping("/charte/retrait")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering ask(Actor actor) {
		return page("charter/withdraw", actor, Form.empty(), HttpStatus.OK);
	}

	@PostMapping("/charte/retrait")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering withdraw(Actor actor, Form form) {
		try {
			if (form.value("reason").isEmpty()) {
				throw new InvalidInput("reason", "", "la raison, en 1 à 1000 caractères",
						"the reason, in 1 to 1000 characters");
			}
			if (!form.chose("confirmed", "yes")) {
				return page("charter/withdraw-summary", actor, form, HttpStatus.OK);
			}
			this.withdrawals.withdraw(actor, signature(form), form.value("reason"));
			return Rendering.redirectTo("/organisations/" + actor.requireOrganisation())
				.status(HttpStatus.SEE_OTHER)
				.build();
		}
		catch (InvalidInput refusal) {
			return page("charter/withdraw", actor, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static UUID signature(Form form) {
		try {
			return UUID.fromString(form.value("signature"));
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("signature", form.value("signature"), "la signature en cours de votre organisation",
					"your organisation’s signature under way");
		}
	}

	private Rendering page(String view, Actor actor, Form form, HttpStatus status) {
		return Rendering.view(view)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("standing", this.withdrawals.standing(actor).map(List::of).orElse(List.of()))
			.build();
	}

}
