package org.cohesioncyber.hub.shell.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.TooOften;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;

/**
 * What the caller is told about a failure: a status, and the fields at fault if that is
 * what it was.
 *
 * @param again how long until it is worth trying again, if that is known
 */
record Problem(HttpStatus status, List<Fault> faults, @Nullable Duration again) {

	/** A path with an id in it names a thing whose existence may be a secret. */
	private static final Pattern NAMES_A_THING = Pattern.compile("/\\p{XDigit}{8}-[\\p{XDigit}-]{27}(/|$)");

	private static final Problem AWAY = new Problem(HttpStatus.SERVICE_UNAVAILABLE, List.of(), Duration.ofSeconds(30));

	static Problem of(Throwable failure, String path) {
		return switch (failure) {
			case InvalidInput refusal -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal.faults(), null);
			case TooOften refusal -> new Problem(HttpStatus.TOO_MANY_REQUESTS, List.of(), refusal.waiting());
			case NotPermitted refusal ->
				of(NAMES_A_THING.matcher(path).find() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
			case ErrorResponse answer -> of(answer.getStatusCode());
			case DataAccessResourceFailureException away -> AWAY;
			case CannotCreateTransactionException away -> AWAY;
			default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
		};
	}

	private static Problem of(HttpStatusCode code) {
		HttpStatus status = HttpStatus.resolve(code.value());
		return status == AWAY.status ? AWAY
				: new Problem((status == null) ? HttpStatus.INTERNAL_SERVER_ERROR : status, List.of(), null);
	}

	/** The stable name of this kind of problem. */
	String type() {
		return "urn:cohesion-cyber:problem:" + this.status.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The message key of its title and help; statuses without words of their own use
	 * their class's.
	 */
	String key() {
		int code = switch (this.status) {
			case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT,
					PRECONDITION_FAILED, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE_CONTENT,
					TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
				this.status.value();
			default -> this.status.is4xxClientError() ? 400 : 500;
		};
		return "shell.problem." + code;
	}

}
