package org.cohesioncyber.hub.shell.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers every failure: a page for people, RFC 9457 {@code application/problem+json} for
 * programs. Neither ever shows what went wrong inside.
 */
@Component
@Order(-2)
class Problems implements ErrorWebExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final List<String> FOR_PROGRAMS = List.of("/api/", "/taxii2/", "/misp/", "/open-data/");

	private final MessageSource messages;

	private final TerritorySettings territory;

	private final Navigation navigation;

	private final ServerResponse.Context context;

	Problems(MessageSource messages, TerritorySettings territory, Navigation navigation, ServerCodecConfigurer codecs,
			List<ViewResolver> viewResolvers) {
		this.messages = messages;
		this.territory = territory;
		this.navigation = navigation;
		this.context = new Writing(codecs.getWriters(), viewResolvers);
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		Problem problem = Problem.of(failure, exchange.getRequest().getPath().value());
		String reference = exchange.getRequest().getId();
		note(exchange, problem, reference, failure);
		Mono<ServerResponse> answer = forProgram(exchange) ? json(exchange, problem, reference)
				: page(exchange, problem, reference);
		return answer.flatMap((response) -> response.writeTo(exchange, this.context));
	}

	private static void note(ServerWebExchange exchange, Problem problem, String reference, Throwable failure) {
		String path = exchange.getRequest().getPath().value();
		if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
			log.warn("{} {} unavailable, reference {}: {}", exchange.getRequest().getMethod(), path, reference,
					failure.toString());
		}
		else if (problem.status().is5xxServerError()) {
			log.error("{} {} failed, reference {}", exchange.getRequest().getMethod(), path, reference, failure);
		}
	}

	private static boolean forProgram(ServerWebExchange exchange) {
		String path = exchange.getRequest().getPath().value();
		return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
	}

	private Mono<ServerResponse> json(ServerWebExchange exchange, Problem problem, String reference) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", problem.type());
		body.put("title", words(problem.key() + ".title", Locale.FRENCH));
		body.put("titleEn", words(problem.key() + ".title", Locale.ENGLISH));
		body.put("status", problem.status().value());
		body.put("instance", exchange.getRequest().getPath().value());
		body.put("reference", reference);
		if (!problem.faults().isEmpty()) {
			body.put("faults", problem.faults());
		}
		return answer(problem).contentType(MediaType.APPLICATION_PROBLEM_JSON).bodyValue(body);
	}

	private Mono<ServerResponse> page(ServerWebExchange exchange, Problem problem, String reference) {
		Locale locale = Languages.locale(exchange);
		Map<String, @Nullable Object> model = new LinkedHashMap<>();
		model.put("frame", Frame.of(this.territory, this.navigation, exchange));
		model.put("title", words(problem.key() + ".title", locale));
		model.put("help", words(problem.key() + ".help", locale));
		model.put("faults", problem.faults());
		model.put("reference", problem.status().is5xxServerError() ? reference : null);
		return answer(problem).contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.render("shell/problem", model);
	}

	private static ServerResponse.BodyBuilder answer(Problem problem) {
		ServerResponse.BodyBuilder answer = ServerResponse.status(problem.status());
		Duration again = problem.again();
		return again == null ? answer
				: answer.header(HttpHeaders.RETRY_AFTER, Long.toString(again.plusNanos(999_999_999).toSeconds()));
	}

	private String words(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private record Writing(List<HttpMessageWriter<?>> messageWriters,
			List<ViewResolver> viewResolvers) implements ServerResponse.Context {

	}

}
