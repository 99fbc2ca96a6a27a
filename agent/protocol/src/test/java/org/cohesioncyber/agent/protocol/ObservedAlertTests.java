package org.cohesioncyber.agent.protocol;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObservedAlertTests {

	private static final UUID ID = UUID.fromString("3f0c1d1e-8a43-4a55-9d0e-0d5c5a0f6a11");

	@Test
	void acceptsTextInEveryAlphabet() {
		assertThat(alert(ID, "Œuvre d’art 🎨 été", 1).title()).hasSizeGreaterThan(10);
	}

	@Test
	void saysWhichFieldIsWrongAndWhatIsExpected() {
		assertThatIllegalArgumentException().isThrownBy(() -> alert(ID, "a\u0000b", 1))
			.withMessage("title: U+0000 (expected: no control character)");
		assertThatIllegalArgumentException().isThrownBy(() -> alert(ID, "half \uD800", 1))
			.withMessageStartingWith("title: U+D800");
		assertThatIllegalArgumentException().isThrownBy(() -> alert(ID, "", 1))
			.withMessage("title: 0 characters (expected: 1 to 200)");
		assertThatIllegalArgumentException().isThrownBy(() -> alert(ID, "x", 0))
			.withMessage("count: 0 (expected: 1 to 1000000000)");
		assertThatIllegalArgumentException().isThrownBy(() -> alert(new UUID(1, 1), "x", 1))
			.withMessageContaining("expected: a UUID version 4");
	}

	@Test
	void keepsABatchWithinItsLimit() {
		ObservedAlert alert = alert(ID, "x", 1);
		assertThat(new AlertBatch(Collections.nCopies(AlertBatch.LIMIT, alert)).items()).hasSize(500);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AlertBatch(Collections.nCopies(AlertBatch.LIMIT + 1, alert)));
		assertThatIllegalArgumentException().isThrownBy(() -> new AlertBatch(List.of()));
	}

	private static ObservedAlert alert(UUID id, String title, long count) {
		return new ObservedAlert(id, Instant.EPOCH, title, "", Severity.LOW, "intrusion-attempts:ids-alert",
				new AlertSource("suricata", "", "1:2019401"), List.of(), count);
	}

}
