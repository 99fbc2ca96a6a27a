package org.cohesioncyber.hub.shell.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says beyond what the handlers show by themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	static {
		// Who acts is never an input.
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Actor.class, Actor.Person.class, Actor.Agent.class, Actor.Hub.class);
	}

	@Bean
	OpenAPI apiDescription() {
		return new OpenAPI().info(new Info().title("Cohésion Cyber")
			.version("1")
			.description(
					"Errors are RFC 9457 problems. POST takes Idempotency-Key; lists page by the opaque cursor next.")
			.license(new License().name("Apache-2.0")));
	}

	/** Each operation says who may call it, as {@code x-callable-by}. */
	@Bean
	OperationCustomizer namedCallers() {
		return (operation, handler) -> {
			CallableBy rule = handler.getMethodAnnotation(CallableBy.class);
			if (rule != null) {
				List<String> roles = Arrays.stream(rule.roles()).map(Enum::name).toList();
				operation.addExtension("x-callable-by", Map.of("caller", rule.value().name(), "roles", roles));
			}
			return operation;
		};
	}

}
