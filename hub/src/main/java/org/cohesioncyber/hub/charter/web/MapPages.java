package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.charter.EngagedPlace.Look;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.EngagementMap;
import org.cohesioncyber.hub.charter.MapDraft;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.TerritoryMap;
import org.cohesioncyber.hub.files.Upload;
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

/** « Carte des acteurs engagés »: a drawing and the same as a table; staff draw it. */
@Controller
class MapPages {

	private final EngagementMap map;

	private final Engagement engagement;

	MapPages(EngagementMap map, Engagement engagement) {
		this.map = map;
		this.engagement = engagement;
	}

	@GetMapping("/charte/carte")
	@CallableBy(Caller.EVERYONE)
	Rendering show(Actor actor) {
		Optional<TerritoryMap> drawn = this.map.map();
		Rendering.Builder<?> page = Rendering.view("charter/map")
			.modelAttribute("looks", Look.values())
			.modelAttribute("day", this.engagement.today())
			.modelAttribute("isMember", actor.organisation().isPresent())
			.modelAttribute("mayKeep", Organisations.mayKeep(actor));
		drawn
			.ifPresent(one -> page.modelAttribute("drawn", one).modelAttribute("engaged", this.map.places(actor, one)));
		return page.build();
	}

	@GetMapping("/charte/carte/importer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor) {
		return ask(Form.empty()
			.with("intercommunality", this.map.likelyIntercommunality(actor))
			.with("source", "IGN, ADMIN EXPRESS, contours simplifiés par Etalab"), HttpStatus.OK);
	}

	@PostMapping("/charte/carte/importer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering draw(Actor actor, Form form, Upload file) {
		try {
			if (file.isNone()) {
				throw new InvalidInput("file", "", "un fichier GeoJSON", "a GeoJSON file");
			}
			String vintage = form.date("vintage").map(LocalDate::toString).orElse("");
			this.map.draw(actor, new MapDraft(form.value("intercommunality"), form.value("source"), vintage),
					file.content());
			return Rendering.redirectTo("/charte/carte").status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering ask(Form form, HttpStatus status) {
		return Rendering.view("charter/map-import").status(status).modelAttribute("form", form).build();
	}

}
