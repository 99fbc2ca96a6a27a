package org.cohesioncyber.hub.shell.page;

import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: two doors, the latest alerts, the territory's figures. A figure or list
 * the model does not hold is said to be unavailable.
 */
@Controller
class HomePage {

	@GetMapping("/")
	@CallableBy(Caller.EVERYONE)
	String home() {
		return "shell/home";
	}

	@GetMapping("/accueil/alertes")
	@CallableBy(Caller.SIGNED_IN)
	String latestAlerts() {
		return "shell/home :: alerts";
	}

}
