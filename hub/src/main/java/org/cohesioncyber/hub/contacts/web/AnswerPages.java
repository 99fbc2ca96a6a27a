package org.cohesioncyber.hub.contacts.web;

import java.time.Clock;
import java.time.Duration;

import org.cohesioncyber.hub.contacts.Drills;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Throttle;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where somebody called by letter answers: no account, nothing to read, the same page for
 * every link, good or not.
 */
@Controller
class AnswerPages {

	private static final int TRIES = 300;

	private final Drills drills;

	private final Throttle throttle;

	AnswerPages(Drills drills, Clock clock) {
		this.drills = drills;
		this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), clock);
	}

	@GetMapping("/repondre/{token}")
	@CallableBy(Caller.EVERYONE)
	Rendering ask(@PathVariable String token) {
		return page(token, Form.empty()).build();
	}

	@PostMapping("/repondre/{token}")
	@CallableBy(Caller.EVERYONE)
	Rendering answer(@PathVariable String token, Form form, ServerWebExchange exchange) {
		this.throttle.count(exchange.getRequest().getRemoteAddress());
		if (this.drills.answer(token, form.value("code"))) {
			return Rendering.view("contacts/answered").modelAttribute("reality", Reality.EXERCISE).build();
		}
		InvalidInput refusal = new InvalidInput("code", form.value("code"),
				"le code du message que vous avez reçu, pendant que l’exercice dure",
				"the code of the message you received, while the drill lasts");
		return page(token, form.refused(refusal)).status(HttpStatus.UNPROCESSABLE_CONTENT).build();
	}

	private static Rendering.Builder<?> page(String token, Form form) {
		return Rendering.view("contacts/answer")
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("token", token)
			.modelAttribute("form", form);
	}

}
