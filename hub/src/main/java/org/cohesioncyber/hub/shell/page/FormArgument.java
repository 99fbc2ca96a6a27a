package org.cohesioncyber.hub.shell.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.cohesioncyber.hub.shared.Form;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Hands the submitted fields to a handler's {@link Form} parameter, and puts it into the
 * model as {@code form}.
 */
class FormArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Form.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
		Mono<MultiValueMap<String, String>> query = Mono.just(exchange.getRequest().getQueryParams());
		Mono<MultiValueMap<String, String>> fields = exchange.getFormData()
			.filter((submitted) -> !submitted.isEmpty())
			.switchIfEmpty(query);
		return fields.map((submitted) -> {
			Map<String, List<String>> texts = new LinkedHashMap<>();
			submitted.forEach((name, values) -> texts.put(name, values.stream().filter(Objects::nonNull).toList()));
			Form form = new Form(texts, List.of());
			binding.getModel().addAttribute("form", form);
			return form;
		});
	}

}
