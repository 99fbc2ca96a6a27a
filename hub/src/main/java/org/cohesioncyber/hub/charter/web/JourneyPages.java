package org.cohesioncyber.hub.charter.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Candidates;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Journey;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Stage;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** « Parcours d’adhésion »: how far each organisation is, and what staff do next. */
@Controller
class JourneyPages {

	private static final String START = "/charte/parcours";

	private static final int PAGE = 20;

	private static final List<Choice> STAGES = Stream
		.concat(Stream.of(Choice.key("", "charter.filter.all")), Choice.of("charter.stage", Stage.values()).stream())
		.toList();

	private static final List<Choice> DUE = List.of(Choice.key("", "charter.filter.all"),
			Choice.key("retard", "charter.journey.due.retard"),
			Choice.key("renouveler", "charter.journey.due.renouveler"));

	private final Candidates candidates;

	private final Organisations organisations;

	private final Engagement engagement;

	JourneyPages(Candidates candidates, Organisations organisations, Engagement engagement) {
		this.candidates = candidates;
		this.organisations = organisations;
		this.engagement = engagement;
	}

	@GetMapping(START)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering list(Actor actor, Form form) {
		List<Journey> all = this.candidates.all(actor);
		String cursor = form.value("cursor");
		Page<Journey> page = Page.of(all.stream().filter(wanted(form)).toList(), one -> one.organisation().toString(),
				cursor, PAGE);
		return Rendering.view("charter/journeys")
			.modelAttribute("form", form)
			.modelAttribute("journeys", page.items())
			.modelAttribute("counts", counts(all))
			.modelAttribute("today", this.engagement.today())
			.modelAttribute("stages", STAGES)
			.modelAttribute("dues", DUE)
			.modelAttribute("first", cursor.isEmpty() ? "" : address(form, ""))
			.modelAttribute("next", page.next() == null ? "" : address(form, page.next()))
			.build();
	}

	@GetMapping(START + "/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable OrganisationId organisation) {
		Organisation named = this.organisations.find(actor, organisation)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<Journey> journey = this.candidates.find(actor, organisation).map(List::of).orElse(List.of());
		return Rendering.view("charter/journey")
			.modelAttribute("organisation", named)
			.modelAttribute("journey", journey)
			.modelAttribute("candidate", journey.stream().flatMap(one -> one.candidate().stream()).toList())
			.modelAttribute("mayFollow",
					journey.stream().allMatch(one -> one.candidate().isEmpty() && one.stage().mayBeCandidate()))
			.modelAttribute("today", this.engagement.today())
			.modelAttribute("steps", this.candidates.history(actor, organisation))
			.build();
	}

	private Predicate<Journey> wanted(Form form) {
		String stage = form.value("etape");
		String due = form.value("suite");
		return one -> (stage.isEmpty() || one.stage().name().equals(stage))
				&& (!due.equals("retard") || one.isOverdue(this.engagement.today()))
				&& (!due.equals("renouveler") || one.renewUntil().isPresent());
	}

	/** Of every stage, those of nobody too. */
	private static Map<Stage, Long> counts(List<Journey> all) {
		Map<Stage, Long> counts = new EnumMap<>(Stage.class);
		Arrays.stream(Stage.values())
			.forEach(stage -> counts.put(stage, all.stream().filter(one -> one.stage() == stage).count()));
		return counts;
	}

	private static String address(Form form, String cursor) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(START);
		for (String field : List.of("etape", "suite")) {
			if (!form.value(field).isEmpty()) {
				address.queryParam(field, form.value(field));
			}
		}
		if (!cursor.isEmpty()) {
			address.queryParam("cursor", cursor);
		}
		return address.encode().build().toUriString();
	}

}
