package org.cohesioncyber.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanTests {

	@Test
	void measuresEverythingUnlessToldOtherwise() {
		assertThat(Plan.parse(List.of())).isEqualTo(Plan.full());
		assertThat(Plan.parse(List.of("--quick"))).isEqualTo(Plan.quick());
	}

	@Test
	void takesShorterRounds() {
		var plan = Plan.parse(List.of("--rounds", "3", "--seconds", "2", "--json", "out.json"));
		assertThat(plan.rounds()).isEqualTo(3);
		assertThat(plan.limits().time()).isEqualTo(Duration.ofSeconds(2));
		assertThat(plan.json()).isEqualTo(Path.of("out.json"));
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.parse(List.of("--target", "https://example.org")))
			.withMessage("--target: unknown");
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.parse(List.of("--rounds", "0")))
			.withMessage("--rounds: 0 (expected: 1 to 9999)");
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.parse(List.of("--rounds", "--quick")))
			.withMessage("--rounds: without a value");
	}

}
