package org.cohesioncyber.hub.shell.page;

import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.playbooks.Library;
import org.cohesioncyber.playbooks.Sheet;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The reflex sheets of the library, for anybody, without signing in. */
@Controller
class ReflexSheetPages {

	private final Library library = Library.load();

	@GetMapping("/crise/fiches")
	@CallableBy(Caller.EVERYONE)
	String list(Model model) {
		model.addAttribute("sheets", this.library.sheets());
		return "shell/sheets";
	}

	@GetMapping("/crise/fiches/{slug}")
	@CallableBy(Caller.EVERYONE)
	String sheet(@PathVariable String slug, Model model) {
		Sheet sheet = this.library.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("playbook", sheet.playbook());
		return "shell/sheet";
	}

}
