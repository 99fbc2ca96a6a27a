package org.cohesioncyber.hub.identity.web;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.documents.QrCode;
import org.cohesioncyber.hub.identity.CrisisCodeSet;
import org.cohesioncyber.hub.identity.CrisisCodes;
import org.cohesioncyber.hub.identity.NewCrisisCodes;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.HubSettings;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * « Codes de crise »: which there are, and the sheet on which new ones are shown once.
 */
@Controller
class CrisisCodePages {

	private static final String HERE = "/codes-de-crise";

	private final CrisisCodes codes;

	private final URI address;

	CrisisCodePages(CrisisCodes codes, HubSettings hub) {
		this.codes = codes;
		this.address = hub.publicUrl().resolve("/crise");
	}

	@GetMapping(HERE)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	String show(Actor actor, Model model) {
		model.addAttribute("set", this.codes.current(actor).orElse(null));
		return "identity/crisis-codes";
	}

	@GetMapping(HERE + "/remplacer")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering confirm(Actor actor) {
		Optional<CrisisCodeSet> set = this.codes.current(actor);
		return set.map(found -> Rendering.view("identity/crisis-codes-replace").modelAttribute("set", found).build())
			.orElseGet(() -> Rendering.redirectTo(HERE).build());
	}

	/**
	 * Shows the codes instead of redirecting: they are kept nowhere in clear. Sent again,
	 * the form names a set that is no more, and gets none.
	 */
	@PostMapping(HERE)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering make(Actor actor, Form form) {
		return this.codes.make(actor, replaced(form.value("replaces"))).map(this::sheet).orElseGet(() -> stale(actor));
	}

	private Rendering sheet(NewCrisisCodes made) {
		return Rendering.view("identity/crisis-codes-sheet")
			.modelAttribute("made", made)
			.modelAttribute("address", this.address.toString())
			.modelAttribute("picture", new QrCode(this.address.toString()).picture())
			.header("Cache-Control", "no-store")
			.build();
	}

	private Rendering stale(Actor actor) {
		Rendering.Builder<?> page = Rendering.view("identity/crisis-codes")
			.modelAttribute("stale", true)
			.status(HttpStatus.CONFLICT);
		this.codes.current(actor).ifPresent(set -> page.modelAttribute("set", set));
		return page.build();
	}

	private static @Nullable UUID replaced(String typed) {
		try {
			return typed.isBlank() ? null : UUID.fromString(typed);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("replaces", typed, "le jeu à remplacer", "the set to replace");
		}
	}

}
