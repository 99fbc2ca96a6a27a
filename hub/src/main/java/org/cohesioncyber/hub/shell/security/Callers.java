package org.cohesioncyber.hub.shell.security;

import java.util.Set;

import org.cohesioncyber.hub.identity.Actors;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.identity.Standing;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shell.page.Frame;
import org.cohesioncyber.hub.shell.threads.VirtualThreads;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Finds out, once per request, who calls: leaves the actor, and where the person stands,
 * in the exchange's attributes.
 */
@Component
class Callers {

	/** The session attribute with the organisation the person chose to act for. */
	static final String CHOSEN = "organisation";

	private static final Actor NOBODY = new Actor.Nobody();

	private final Actors actors;

	private final ObjectProvider<OrganisationNames> names;

	private final VirtualThreads threads;

	Callers(Actors actors, ObjectProvider<OrganisationNames> names, VirtualThreads threads) {
		this.actors = actors;
		this.names = names;
		this.threads = threads;
	}

	Mono<Actor> resolve(ServerWebExchange exchange, @Nullable Authentication authentication) {
		return switch (authentication) {
			case PersonAuthentication signedIn -> exchange.getSession()
				.flatMap(session -> this.threads.call(() -> standing(exchange, session, signedIn.person())));
			case AgentAuthentication agent -> Mono.just(keep(exchange, agent.agent()));
			case null, default -> Mono.just(keep(exchange, NOBODY));
		};
	}

	/** Who calls, as found before the handler was let run. */
	static Actor of(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(Actor.class.getName(), NOBODY);
	}

	static @Nullable Standing standing(ServerWebExchange exchange) {
		return exchange.getAttribute(Standing.class.getName());
	}

	private Actor standing(ServerWebExchange exchange, WebSession session, SignedInPerson person) {
		String chosen = session.getAttribute(CHOSEN);
		Standing standing = this.actors.of(person.subject(), person.name(),
				chosen == null ? null : OrganisationId.of(chosen));
		exchange.getAttributes().put(Standing.class.getName(), standing);
		standing.actor().organisation().ifPresent(organisation -> name(exchange, organisation));
		return keep(exchange, standing.actor());
	}

	private void name(ServerWebExchange exchange, OrganisationId organisation) {
		OrganisationNames register = this.names.getIfAvailable();
		String name = register == null ? null : register.of(Set.of(organisation)).get(organisation);
		if (name != null) {
			exchange.getAttributes().put(Frame.ORGANISATION, name);
		}
	}

	private static Actor keep(ServerWebExchange exchange, Actor actor) {
		exchange.getAttributes().put(Actor.class.getName(), actor);
		return actor;
	}

}
