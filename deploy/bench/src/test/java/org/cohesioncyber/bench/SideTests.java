package org.cohesioncyber.bench;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SideTests {

	@Test
	void takesTheMiddle() {
		assertThat(Side.median(Stream.of(9.0, 1.0, 2.0))).isEqualTo(2);
		assertThat(Side.median(Stream.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
		assertThatIllegalArgumentException().isThrownBy(() -> Side.median(Stream.of()));
	}

	@Test
	void oneBadRoundDoesNotMoveTheMedians() {
		var side = Side.of("hub", List.of(round(100, 1, 20), round(1, 900, 5_000), round(110, 1.2, 22)));
		assertThat(side.rate()).isEqualTo(100);
		assertThat(side.p50()).isEqualTo(1.2);
		assertThat(side.hubMillis()).isEqualTo(0.2);
		assertThat(side.postgresMillis()).isEqualTo(0.4);
	}

	@Test
	void addsUpWhatIsCounted() {
		var side = Side.of("hub", List.of(round(100, 1, 20), round(110, 1, 20)));
		assertThat(side.sent()).isEqualTo(210);
		assertThat(side.acknowledged()).isEqualTo(210);
		assertThat(side.stored()).isEqualTo(210);
	}

	@Test
	void countsFlushesForEachAcknowledgement() {
		assertThat(Side.of("hub", List.of(round(100, 1, 20))).flushes()).isEqualTo(0.5);
	}

	@Test
	void saysNothingOfFlushesTheKernelDoesNotCount() {
		var unknown = new Measured(tally(100, 1), 1, 100, new Meter.Reading(1_000_000_000, 20, 0, 0, 20, -1),
				List.of());
		assertThat(Side.of("hub", List.of(unknown)).flushes()).isNull();
	}

	private static Measured round(int count, double p50, long cpu) {
		return new Measured(tally(count, p50), 1, count,
				new Meter.Reading(1_000_000_000, cpu, 2 * cpu, 0, 3 * cpu, count / 2), List.of());
	}

	private static Tally tally(int count, double p50) {
		return new Tally(count, count, 0, 0, 1_000_000_000, p50, 2 * p50, List.of());
	}

}
