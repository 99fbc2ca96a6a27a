package org.cohesioncyber.hub.shell.openapi;

import java.util.Locale;

import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.jspecify.annotations.Nullable;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI description at our own address: the library's own handlers name no
 * caller and are refused to everybody.
 */
@RestController
class OpenApiEndpoint {

	static final String PATH = "/api/v1/openapi";

	private final OpenApiWebfluxResource description;

	OpenApiEndpoint(OpenApiWebfluxResource description) {
		this.description = description;
	}

	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	@CallableBy(Caller.EVERYONE)
	byte @Nullable [] describe(ServerHttpRequest request) throws Exception {
		return this.description.openapiJson(request, PATH, Locale.FRENCH).block();
	}

}
