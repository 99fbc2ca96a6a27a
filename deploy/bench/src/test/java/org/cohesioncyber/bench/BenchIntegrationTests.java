package org.cohesioncyber.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the driver counts right against a real hub; how fast the hub is, no test judges.
 */
class BenchIntegrationTests {

	@Test
	void everythingSentIsAcknowledgedStoredAndDeliveredInOrder() throws Exception {
		var quick = Plan.quick();
		var report = Bench.run(new Plan(quick.rounds(), new Limits(quick.limits().requests(), Duration.ofMinutes(1)),
				quick.workers(), quick.warmUp(), quick.perSecond(), quick.subscribers(),
				Path.of("target", "bench-quick.json"), null, null));
		System.out.print(report.table());
		assertThat(report.faults()).isEmpty();
		assertThat(report.rows()).hasSize(5)
			.flatExtracting((row) -> List.of(row.first(), row.second()))
			.allSatisfy((side) -> assertThat(side.stored()).isPositive()
				.isEqualTo(side.acknowledged())
				.isEqualTo(side.sent()))
			.allSatisfy((side) -> assertThat(side.arrived()).isEqualTo(side.expected()));
		assertThat(report.rows().getLast().second().arrived()).isEqualTo(40L * 10);
	}

}
