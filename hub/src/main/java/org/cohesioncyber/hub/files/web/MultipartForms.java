package org.cohesioncyber.hub.files.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets the fields of a form with a file be read like any form's, before the file has
 * come: so the token against forged forms is checked, and the sender known, before a byte
 * of the file is taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MultipartForms implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(contentType(exchange))) {
			return chain.filter(exchange);
		}
		IncomingBody body = IncomingBody.form(exchange);
		exchange.getAttributes().put(IncomingBody.class.getName(), body);
		return chain.filter(new Streamed(exchange, body));
	}

	static MediaType contentType(ServerWebExchange exchange) {
		try {
			MediaType type = exchange.getRequest().getHeaders().getContentType();
			return type == null ? MediaType.ALL : type;
		}
		catch (IllegalArgumentException _) {
			return MediaType.ALL;
		}
	}

	private static final class Streamed extends ServerWebExchangeDecorator {

		private final IncomingBody body;

		private Streamed(ServerWebExchange exchange, IncomingBody body) {
			super(exchange);
			this.body = body;
		}

		@Override
		public Mono<MultiValueMap<String, String>> getFormData() {
			return this.body.fields();
		}

		@Override
		public Mono<MultiValueMap<String, Part>> getMultipartData() {
			return Mono.just(new LinkedMultiValueMap<>());
		}

	}

}
