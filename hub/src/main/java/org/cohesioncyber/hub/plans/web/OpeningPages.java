package org.cohesioncyber.hub.plans.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.plans.ApprovedText;
import org.cohesioncyber.hub.plans.Opening;
import org.cohesioncyber.hub.plans.OpeningId;
import org.cohesioncyber.hub.plans.Openings;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** Break-glass openings: who asked, who granted, when somebody looked, and the look. */
@Controller
class OpeningPages {

	private static final String HOME = PlanPages.HOME + "/ouvertures";

	private static final String ONE = HOME + "/{opening}";

	private final Openings openings;

	private final PlanOutlines outlines;

	private final Organisations organisations;

	private final Clock clock;

	OpeningPages(Openings openings, PlanOutlines outlines, Organisations organisations, Clock clock) {
		this.openings = openings;
		this.outlines = outlines;
		this.organisations = organisations;
		this.clock = clock;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Page<Opening> page = this.openings.list(actor, cursor);
		Set<OrganisationId> owners = page.items().stream().map(Opening::organisation).collect(Collectors.toSet());
		return Rendering.view("plans/openings")
			.modelAttribute("lines", page.items().stream().map(this::line).toList())
			.modelAttribute("names", this.organisations.names(actor, owners))
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?suite=" + page.next())
			.build();
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable OpeningId opening) {
		Opening found = find(actor, opening);
		Opening.State state = found.stateAt(this.clock.instant());
		boolean isUnderWay = state == Opening.State.ASKED || state == Opening.State.OPEN;
		return Rendering.view("plans/opening")
			.modelAttribute("line", line(found))
			.modelAttribute("owner",
					this.organisations.names(actor, Set.of(found.organisation()))
						.getOrDefault(found.organisation(), found.organisation().toString()))
			.modelAttribute("looks", this.openings.looks(actor, opening))
			.modelAttribute("mayGrant",
					state == Opening.State.ASKED && actor.has(Role.ADMINISTRATOR) && !found.isAskedBy(actor))
			.modelAttribute("mayClose", isUnderWay && Openings.mayClose(actor, found))
			.modelAttribute("mayLook", this.openings.mayLook(actor, found))
			.build();
	}

	@PostMapping(ONE + "/accorder")
	@CallableBy(value = Caller.MEMBER, roles = Role.ADMINISTRATOR)
	Rendering grant(Actor actor, @PathVariable OpeningId opening) {
		find(actor, opening);
		return done(opening, this.openings.grant(actor, opening));
	}

	@PostMapping(ONE + "/fermer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering close(Actor actor, @PathVariable OpeningId opening) {
		find(actor, opening);
		return done(opening, this.openings.close(actor, opening));
	}

	/** Looking is an act, and so nothing a link does. */
	@PostMapping(ONE + "/lire")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering look(Actor actor, @PathVariable OpeningId opening, Locale locale) {
		Opening found = find(actor, opening);
		ApprovedText text = this.openings.look(actor, opening);
		return Rendering.view("plans/look")
			.modelAttribute("opening", found)
			.modelAttribute("text", text)
			.modelAttribute("files", this.openings.files(actor, opening))
			.modelAttribute("sections", this.outlines.sections(text.content(), locale, Map.of()))
			.build();
	}

	@PostMapping(ONE + "/pieces/{file}")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	ResponseEntity<Publisher<DataBuffer>> open(Actor actor, @PathVariable OpeningId opening, @PathVariable UUID file) {
		return this.openings.open(actor, opening, new FileId(file)).answer();
	}

	private Opening find(Actor actor, OpeningId id) {
		return this.openings.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Line line(Opening opening) {
		return new Line(opening, opening.stateAt(this.clock.instant()));
	}

	private static Rendering done(OpeningId id, Change outcome) {
		return switch (outcome) {
			case DONE -> PlanForms.shown(path(id));
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	static String path(OpeningId id) {
		return HOME + "/" + id;
	}

	/** An opening and how it stands now. */
	record Line(Opening opening, Opening.State state) {

	}

}
