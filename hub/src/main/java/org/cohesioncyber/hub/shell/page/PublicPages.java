package org.cohesioncyber.hub.shell.page;

import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages anybody reads without signing in. */
@Controller
class PublicPages {

	private final TerritorySettings territory;

	PublicPages(TerritorySettings territory) {
		this.territory = territory;
	}

	@GetMapping("/crise")
	@CallableBy(Caller.EVERYONE)
	String crisis() {
		return "shell/crisis";
	}

	@GetMapping("/aide")
	@CallableBy(Caller.EVERYONE)
	String help(Model model) {
		model.addAttribute("contact", this.territory.contact());
		return "shell/help";
	}

	@GetMapping("/accessibilite")
	@CallableBy(Caller.EVERYONE)
	String accessibility(Model model) {
		model.addAttribute("contact", this.territory.contact());
		return "shell/accessibility";
	}

	@GetMapping("/eco-conception")
	@CallableBy(Caller.EVERYONE)
	String ecodesign() {
		return "shell/ecodesign";
	}

	@GetMapping("/mentions-legales")
	@CallableBy(Caller.EVERYONE)
	String legalNotice(Model model) {
		model.addAttribute("contact", this.territory.contact());
		return "shell/legal";
	}

}
