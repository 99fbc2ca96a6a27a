package org.cohesioncyber.hub.charter.http;

import java.time.Clock;
import java.time.Duration;

import org.cohesioncyber.hub.charter.Certificates;
import org.cohesioncyber.hub.charter.Verification;
import org.cohesioncyber.hub.charter.VerificationCode;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Throttle;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** {@code /api/v1/charter-verifications}, for whoever holds a certificate. */
@RestController
class VerificationsEndpoint {

	private static final int TRIES = 300;

	private final Certificates certificates;

	private final Throttle throttle;

	VerificationsEndpoint(Certificates certificates, Clock clock) {
		this.certificates = certificates;
		this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), clock);
	}

	@GetMapping("/api/v1/charter-verifications/{code}")
	@CallableBy(Caller.EVERYONE)
	Verification verify(@PathVariable String code, ServerWebExchange exchange) {
		this.throttle.count(exchange.getRequest().getRemoteAddress());
		return VerificationCode.read(code)
			.flatMap(this.certificates::verify)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
