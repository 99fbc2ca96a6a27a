package org.cohesioncyber.hub.search.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Alert;
import org.cohesioncyber.hub.search.Findings;
import org.cohesioncyber.hub.search.Search;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/search}: search for programs, and rebuilding the index. */
@RestController
@RequestMapping("/api/v1/search")
class SearchEndpoint {

	private final Search search;

	SearchEndpoint(Search search) {
		this.search = search;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Answer search(Actor actor, @RequestParam String q, @RequestParam(required = false) @Nullable String cursor) {
		return switch (this.search.alerts(actor, q, cursor)) {
			case Findings.Found found -> Answer.of(found);
			case Findings.Away away -> throw unavailable();
			case Findings.Absent absent -> throw unavailable();
		};
	}

	@PostMapping("/rebuild")
	@CallableBy(value = Caller.MEMBER, roles = Role.ADMINISTRATOR)
	@ResponseStatus(HttpStatus.ACCEPTED)
	void rebuild(Actor actor) {
		if (!this.search.rebuild(actor)) {
			throw unavailable();
		}
	}

	private static ResponseStatusException unavailable() {
		return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
	}

	/** A page of findings. */
	record Answer(List<Item> items, int count, boolean more, boolean upToDate, @Nullable String next) {

		static Answer of(Findings.Found found) {
			return new Answer(found.alerts().stream().map(Item::of).toList(), found.count(), found.more(),
					found.upToDate(), found.next());
		}

	}

	/** An alert found; the whole of it is at {@code /api/v1/alerts/{id}}. */
	record Item(UUID id, String title, Severity severity, String tlp, Reality reality, String origin,
			Instant publishedAt) {

		static Item of(Alert alert) {
			return new Item(alert.id().value(), alert.content().title(), alert.content().severity(),
					alert.tlp().label(), alert.reality(), alert.originName(), alert.publishedAt());
		}

	}

}
