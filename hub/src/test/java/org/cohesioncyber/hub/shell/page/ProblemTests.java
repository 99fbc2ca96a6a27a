package org.cohesioncyber.hub.shell.page;

import java.time.Duration;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.TooOften;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a failure becomes for the caller. */
class ProblemTests {

	private static HttpStatus status(Throwable failure, String path) {
		return Problem.of(failure, path).status();
	}

	@Test
	void hidesWhetherAThingExistsFromWhoeverMayNotSeeIt() {
		NotPermitted refusal = new NotPermitted("role rssi");
		assertThat(status(refusal, "/api/v1/incidents/4f7c2f4e-23a4-4a6b-9f0d-5a2b9f3d1e77"))
			.isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(refusal, "/incidents/4f7c2f4e-23a4-4a6b-9f0d-5a2b9f3d1e77/journal"))
			.isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(refusal, "/incidents/declarer")).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void keepsTheFieldsAtFault() {
		Problem problem = Problem.of(new InvalidInput("severity", 12, "1 à 4", "1 to 4"), "/api/v1/incidents");
		assertThat(problem.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(problem.faults()).extracting(Object::toString).containsExactly("severity: 12 (expected: 1 to 4)");
	}

	@Test
	void saysThatTheRecordIsAway() {
		assertThat(status(new DataAccessResourceFailureException("down"), "/"))
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void saysWhenToTryAgain() {
		Problem problem = Problem.of(new TooOften(Duration.ofSeconds(3)), "/");
		assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(problem.again()).isEqualTo(Duration.ofSeconds(3));
		assertThat(Problem.of(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE), "/").again()).isPositive();
	}

	@Test
	void tellsNothingOfWhatItDoesNotKnow() {
		assertThat(status(new IllegalStateException("secret"), "/")).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	@ParameterizedTest
	@EnumSource(HttpStatus.class)
	void hasWordsForEveryStatus(HttpStatus status) {
		Problem problem = Problem.of(new ResponseStatusException(status), "/");
		Messages messages = new Messages();
		assertThat(messages.getMessage(problem.key() + ".title", null, java.util.Locale.FRENCH)).isNotBlank();
		assertThat(messages.getMessage(problem.key() + ".help", null, java.util.Locale.ENGLISH)).isNotBlank();
		assertThat(problem.type()).matches("urn:cohesion-cyber:problem:[a-z0-9-]+");
	}

}
