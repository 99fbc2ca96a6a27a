package org.cohesioncyber.hub.workinggroups.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.workinggroups.Decision;
import org.cohesioncyber.hub.workinggroups.DecisionDraft;
import org.cohesioncyber.hub.workinggroups.DecisionId;
import org.cohesioncyber.hub.workinggroups.Decisions;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.MeetingId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/working-groups/{group}/decisions}. */
@RestController
@RequestMapping("/api/v1/working-groups/{group}/decisions")
class DecisionsEndpoint {

	private final Decisions decisions;

	DecisionsEndpoint(Decisions decisions) {
		this.decisions = decisions;
	}

	/** Open decisions, or those that are settled. */
	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable GroupId group, @RequestParam(defaultValue = "true") boolean open,
			@RequestParam(required = false) @Nullable String cursor) {
		Page<Decision> page = this.decisions.list(actor, group, open, cursor);
		return new Page<>(page.items().stream().map(this::view).toList(), page.next());
	}

	/** Records a decision, which a meeting may have taken. */
	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> record(Actor actor, @PathVariable GroupId group, @RequestBody DecisionDraft draft,
			@RequestParam(required = false) @Nullable UUID meeting,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		DecisionId id = this.decisions.record(actor, group, draft, meeting == null ? null : new MeetingId(meeting),
				key);
		Decision recorded = find(actor, group, id);
		return ResponseEntity.created(URI.create("/api/v1/working-groups/" + group + "/decisions/" + id))
			.eTag(Revision.tag(recorded.current().number()))
			.body(view(recorded));
	}

	@GetMapping("/{decision}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable GroupId group, @PathVariable DecisionId decision) {
		Decision found = find(actor, group, decision);
		return ResponseEntity.ok().eTag(Revision.tag(found.current().number())).body(view(found));
	}

	/** Adds a line: done, abandoned, or a correction. */
	@PostMapping("/{decision}/lines")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> amend(Actor actor, @PathVariable GroupId group, @PathVariable DecisionId decision,
			@RequestBody DecisionDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int after = Revision.of(ifMatch, find(actor, group, decision).current().number());
		Revision.done(this.decisions.amend(actor, group, decision, after, draft));
		return show(actor, group, decision);
	}

	private Decision find(Actor actor, GroupId group, DecisionId decision) {
		return this.decisions.find(actor, group, decision)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private View view(Decision one) {
		Decision.Line now = one.current();
		MeetingId meeting = one.meeting();
		return new View(one.id().value(), one.number(), now.state(), now.text(), now.owner().value(), now.person(),
				now.dueOn(), one.isOverdue(this.decisions.today()), one.decidedAt(),
				meeting == null ? null : meeting.value(), one.lines().stream().map(LineView::of).toList());
	}

	/** A decision in JSON: what holds now, and its history. */
	record View(UUID id, int number, Decision.State state, String text, UUID owner, String person,
			@Nullable LocalDate dueOn, boolean overdue, Instant decidedAt, @Nullable UUID meeting,
			List<LineView> lines) {

	}

	/** One line of a decision in JSON. */
	record LineView(int number, Decision.State state, String text, UUID owner, String person, @Nullable LocalDate dueOn,
			String reason, Instant at, UUID by) {

		static LineView of(Decision.Line one) {
			return new LineView(one.number(), one.state(), one.text(), one.owner().value(), one.person(), one.dueOn(),
					one.reason(), one.at(), one.by().value());
		}

	}

}
