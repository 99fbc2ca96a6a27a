package org.cohesioncyber.hub.shell.security;

import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a request through to a handler that names its caller, and to no other. What no
 * handler answers is let through to become « not found ».
 */
@Component
class CallableByRule implements ReactiveAuthorizationManager<AuthorizationContext> {

	private final ObjectProvider<DispatcherHandler> dispatcher;

	private final ApplicationContext context;

	private final Callers callers;

	CallableByRule(ObjectProvider<DispatcherHandler> dispatcher, ApplicationContext context, Callers callers) {
		this.dispatcher = dispatcher;
		this.context = context;
		this.callers = callers;
	}

	@Override
	public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext request) {
		ServerWebExchange exchange = request.getExchange();
		if (exchange.getApplicationContext() != this.context) {
			// The management port, which only the operator's network reaches.
			return Mono.just(new AuthorizationDecision(true));
		}
		Mono<Actor> caller = authentication.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap(known -> this.callers.resolve(exchange, known.orElse(null)));
		return handler(exchange).flatMap(handler -> decide(handler, caller))
			.switchIfEmpty(caller.thenReturn(true))
			.map(AuthorizationDecision::new);
	}

	/** Empty when nothing answers here, or not this way: the dispatcher then says so. */
	private Mono<Object> handler(ServerWebExchange exchange) {
		List<HandlerMapping> mappings = this.dispatcher.getObject().getHandlerMappings();
		return Flux.fromIterable(mappings == null ? List.of() : mappings)
			.concatMap(mapping -> mapping.getHandler(exchange))
			.next()
			.onErrorResume(ResponseStatusException.class, _ -> Mono.empty());
	}

	/** An asset is given out without looking at who asks, or even for a session. */
	private static Mono<Boolean> decide(Object handler, Mono<Actor> caller) {
		return switch (handler) {
			case ResourceWebHandler asset -> Mono.just(true);
			case HandlerMethod method ->
				caller.map(actor -> allows(method.getMethodAnnotation(CallableBy.class), actor));
			default -> Mono.just(false);
		};
	}

	static boolean allows(@Nullable CallableBy rule, Actor actor) {
		if (rule == null) {
			return false;
		}
		return switch (rule.value()) {
			case EVERYONE -> true;
			case SIGNED_IN -> actor instanceof Actor.Person;
			case MEMBER -> isMember(rule, actor);
			case AGENT -> actor instanceof Actor.Agent;
			case MEMBER_OR_AGENT -> actor instanceof Actor.Agent || isMember(rule, actor);
		};
	}

	private static boolean isMember(CallableBy rule, Actor actor) {
		return actor instanceof Actor.Person && actor.organisation().isPresent() && (rule.roles().length == 0
				? !actor.roles().isEmpty() : List.of(rule.roles()).stream().anyMatch(actor::has));
	}

}
