package org.cohesioncyber.hub.files.web;

import java.util.Arrays;

import org.cohesioncyber.hub.files.FileType;
import org.cohesioncyber.hub.files.Upload;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Hands the file of a form to a handler's {@link Upload} parameter, or the whole body
 * when a program sends nothing but a file; its name is then in
 * {@code Content-Disposition}.
 */
class UploadArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Upload.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
		IncomingBody form = exchange.getAttribute(IncomingBody.class.getName());
		if (form != null) {
			return form.upload().cast(Object.class);
		}
		MediaType declared = MultipartForms.contentType(exchange);
		if (!isFile(declared)) {
			return Mono.just(Upload.none());
		}
		String name = exchange.getRequest().getHeaders().getContentDisposition().getFilename();
		return IncomingBody.file(exchange, name == null || name.isBlank() ? "fichier" : name)
			.upload()
			.cast(Object.class);
	}

	private static boolean isFile(MediaType declared) {
		return MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(declared) || Arrays.stream(FileType.values())
			.anyMatch(type -> MediaType.parseMediaType(type.mediaType()).equalsTypeAndSubtype(declared));
	}

}
