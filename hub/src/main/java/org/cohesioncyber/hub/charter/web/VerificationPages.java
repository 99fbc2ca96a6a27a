package org.cohesioncyber.hub.charter.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.cohesioncyber.hub.charter.Certificates;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Verification;
import org.cohesioncyber.hub.charter.VerificationCode;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Throttle;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * « Vérifier une attestation »: whoever holds a certificate of signature checks it, and
 * whoever holds a file checks that it is a text of the charter. No account.
 */
@Controller
class VerificationPages {

	private static final int TRIES = 300;

	private final Certificates certificates;

	private final Charters charters;

	private final Throttle throttle;

	VerificationPages(Certificates certificates, Charters charters, Clock clock) {
		this.certificates = certificates;
		this.charters = charters;
		this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), clock);
	}

	@GetMapping("/charte/verifier")
	@CallableBy(Caller.EVERYONE)
	Rendering ask(Actor actor) {
		return page(actor, Form.empty()).build();
	}

	@PostMapping("/charte/verifier")
	@CallableBy(Caller.EVERYONE)
	Rendering check(Actor actor, Form form, ServerWebExchange exchange) {
		this.throttle.count(exchange.getRequest().getRemoteAddress());
		String reference = form.value("reference");
		Optional<VerificationCode> code = VerificationCode.read(reference);
		if (code.isPresent()) {
			return Rendering.redirectTo("/charte/verifier/" + code.get().value()).status(HttpStatus.SEE_OTHER).build();
		}
		String hash = reference.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		if (hash.matches("[0-9a-f]{64}")) {
			Rendering.Builder<?> page = page(actor, form).modelAttribute("hash", hash);
			withText(actor, hash).ifPresent(version -> page.modelAttribute("version", version));
			return page.build();
		}
		InvalidInput refusal = new InvalidInput("reference", reference,
				"le code de 26 lettres et chiffres de l’attestation, ou une empreinte de 64 chiffres et lettres de a à f",
				"the certificate’s code of 26 letters and digits, or a hash of 64 digits and letters from a to f");
		return page(actor, form.refused(refusal)).status(HttpStatus.UNPROCESSABLE_CONTENT).build();
	}

	@GetMapping("/charte/verifier/{code}")
	@CallableBy(Caller.EVERYONE)
	Rendering show(@PathVariable String code, ServerWebExchange exchange) {
		this.throttle.count(exchange.getRequest().getRemoteAddress());
		Verification found = VerificationCode.read(code)
			.flatMap(this.certificates::verify)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Rendering.view("charter/verified").modelAttribute("found", found).build();
	}

	private Optional<CharterVersion> withText(Actor actor, String hash) {
		return this.charters.all(actor).stream().filter(version -> version.textHash().equals(hash)).findFirst();
	}

	private Rendering.Builder<?> page(Actor actor, Form form) {
		return Rendering.view("charter/verify")
			.modelAttribute("form", form)
			.modelAttribute("versions", this.charters.all(actor));
	}

}
