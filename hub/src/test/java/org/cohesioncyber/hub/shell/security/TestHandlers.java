package org.cohesioncyber.hub.shell.security;

import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.identity.AgentTokens;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handlers on which the doors are tried, in that test's own hub only. */
@TestComponent
@RestController
class TestHandlers {

	static final UUID AGENT = UUID.fromString("00000000-0000-4000-8000-000000000901");

	static final String AGENT_TOKEN = UUID.randomUUID().toString();

	@GetMapping("/test/unnamed")
	String unnamed() {
		return "never";
	}

	@GetMapping("/test/whoami")
	@CallableBy(Caller.SIGNED_IN)
	String whoami(Actor actor) {
		return actor.reference() + " " + actor.organisation().map(OrganisationId::toString).orElse("-") + " "
				+ actor.roles();
	}

	@PostMapping("/test/change")
	@CallableBy(Caller.MEMBER)
	String change(Actor actor) {
		return actor.reference();
	}

	@GetMapping("/api/v1/test/member")
	@CallableBy(Caller.MEMBER)
	String member(Actor actor) {
		return actor.reference();
	}

	@GetMapping("/api/v1/agent/test")
	@CallableBy(Caller.AGENT)
	String agent(Actor.Agent agent) {
		return agent.reference();
	}

	/** One agent with a known token. */
	@TestComponent
	@Primary
	static class Tokens implements AgentTokens {

		@Override
		public Optional<Actor.Agent> holderOf(String token) {
			return token.equals(AGENT_TOKEN) ? Optional.of(new Actor.Agent(AGENT, "probe", OrganisationId.random()))
					: Optional.empty();
		}

	}

}
