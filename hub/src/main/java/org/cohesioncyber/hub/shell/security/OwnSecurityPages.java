package org.cohesioncyber.hub.shell.security;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.identity.KeycloakSettings;
import org.cohesioncyber.hub.identity.Standing;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * « Ma sécurité »: a passkey and recovery codes. Keycloak makes and keeps both; people
 * come back here to read how it went.
 */
@Controller
class OwnSecurityPages {

	private static final String PATH = "/ma-securite";

	private static final List<String> OUTCOMES = List.of("success", "cancelled", "error");

	private final KeycloakTokens keycloak;

	private final KeycloakSettings settings;

	OwnSecurityPages(KeycloakTokens keycloak, KeycloakSettings settings) {
		this.keycloak = keycloak;
		this.settings = settings;
	}

	@GetMapping(PATH)
	@CallableBy(Caller.SIGNED_IN)
	String security(Standing standing, Model model, @RequestParam("moyen") Optional<SignInMeans> means,
			@RequestParam("resultat") Optional<String> outcome) {
		model.addAttribute("person", standing.actor().name());
		model.addAttribute("console", this.settings.account("account-security/signing-in"));
		if (means.isPresent() && outcome.filter(OUTCOMES::contains).isPresent()) {
			model.addAttribute("means", means.get());
			model.addAttribute("outcome", outcome.get());
		}
		return "shell/own-security";
	}

	@GetMapping(PATH + "/cle-d-acces")
	@CallableBy(Caller.SIGNED_IN)
	Rendering addPasskey() {
		return begin(SignInMeans.PASSKEY);
	}

	@GetMapping(PATH + "/codes-de-secours")
	@CallableBy(Caller.SIGNED_IN)
	Rendering makeCodes() {
		return begin(SignInMeans.RECOVERY_CODES);
	}

	/**
	 * Where to read how an act ended, if that is what Keycloak sent somebody back from.
	 */
	static @Nullable URI after(MultiValueMap<String, String> answer) {
		String outcome = answer.getFirst(SignInMeans.OUTCOME);
		return SignInMeans.of(answer.getFirst(SignInMeans.ACT))
			.filter(_ -> OUTCOMES.contains(outcome))
			.map(means -> URI.create(PATH + "?moyen=" + means + "&resultat=" + outcome))
			.orElse(null);
	}

	private Rendering begin(SignInMeans means) {
		if (!this.keycloak.answers()) {
			return Rendering.view("shell/sign-in-away").status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
		return Rendering
			.redirectTo("/oauth2/authorization/" + KeycloakClient.ID + "?" + SignInMeans.ACT + "=" + means.act())
			.status(HttpStatus.FOUND)
			.build();
	}

}
