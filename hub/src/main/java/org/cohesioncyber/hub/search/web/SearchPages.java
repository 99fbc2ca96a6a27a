package org.cohesioncyber.hub.search.web;

import org.cohesioncyber.hub.search.Findings;
import org.cohesioncyber.hub.search.Search;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** One box, and what was found below it. */
@Controller
class SearchPages {

	private final Search search;

	SearchPages(Search search) {
		this.search = search;
	}

	@GetMapping("/recherche")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering search(Actor actor, Form form) {
		if (form.value("q").isBlank()) {
			return Rendering.view("search/search").modelAttribute("form", form).build();
		}
		try {
			Findings findings = this.search.alerts(actor, form.value("q"), form.value("suite"));
			return show(form, findings);
		}
		catch (InvalidInput refusal) {
			return Rendering.view("search/search")
				.modelAttribute("form", form.refused(refusal))
				.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.build();
		}
	}

	private static Rendering show(Form form, Findings findings) {
		Rendering.Builder<?> page = Rendering.view("search/search").modelAttribute("form", form);
		switch (findings) {
			case Findings.Found found -> {
				page.modelAttribute("found", found);
				if (!form.value("suite").isEmpty()) {
					page.modelAttribute("first", address(form, ""));
				}
				if (found.next() != null) {
					page.modelAttribute("next", address(form, found.next()));
				}
			}
			case Findings.Away away -> page.modelAttribute("away", "away");
			case Findings.Absent absent -> page.modelAttribute("away", "absent");
		}
		return page.build();
	}

	private static String address(Form form, String cursor) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/recherche").queryParam("q", "{q}");
		if (!cursor.isEmpty()) {
			address.queryParam("suite", "{suite}");
		}
		return address.encode().buildAndExpand(form.value("q"), cursor).toUriString();
	}

}
