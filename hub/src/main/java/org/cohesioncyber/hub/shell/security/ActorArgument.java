package org.cohesioncyber.hub.shell.security;

import org.cohesioncyber.hub.identity.Standing;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a handler the actor its rule was checked for, or where the signed-in person
 * stands.
 */
@Configuration(proxyBeanMethods = false)
class ActorArgument implements WebFluxConfigurer, HandlerMethodArgumentResolver {

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
		configurer.addCustomResolver(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Actor.class.isAssignableFrom(parameter.getParameterType())
				|| Standing.class == parameter.getParameterType();
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
		Object found = Standing.class == parameter.getParameterType() ? Callers.standing(exchange)
				: Callers.of(exchange);
		if (!parameter.getParameterType().isInstance(found)) {
			return Mono.error(new NotPermitted(parameter.getParameterType().getSimpleName()));
		}
		return Mono.just(found);
	}

}
