package org.cohesioncyber.hub.dependencies.http;

import java.util.List;

import org.cohesioncyber.hub.dependencies.Consent;
import org.cohesioncyber.hub.dependencies.UseConsents;
import org.cohesioncyber.hub.dependencies.Use;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/dependency-consents}: what one's own organisation lets be done with what
 * it keeps.
 */
@RestController
@RequestMapping("/api/v1/dependency-consents")
class ConsentsEndpoint {

	private final UseConsents consents;

	ConsentsEndpoint(UseConsents consents) {
		this.consents = consents;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	List<Consent> list(Actor actor) {
		return this.consents.of(actor);
	}

	@PutMapping("/SIMULATION")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	void letSimulate(Actor actor) {
		this.consents.give(actor, Use.SIMULATION);
	}

	@PutMapping("/PRIORITIES")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	void letRank(Actor actor) {
		this.consents.give(actor, Use.PRIORITIES);
	}

	@PutMapping("/NAMES")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	void letName(Actor actor) {
		this.consents.give(actor, Use.NAMES);
	}

	@DeleteMapping("/SIMULATION")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	void stopSimulating(Actor actor) {
		this.consents.withdraw(actor, Use.SIMULATION);
	}

	@DeleteMapping("/PRIORITIES")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	void stopRanking(Actor actor) {
		this.consents.withdraw(actor, Use.PRIORITIES);
	}

	@DeleteMapping("/NAMES")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	void stopNaming(Actor actor) {
		this.consents.withdraw(actor, Use.NAMES);
	}

}
