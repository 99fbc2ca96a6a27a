package org.cohesioncyber.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RowTests {

	private final Meter meter = new Meter(Path.of("/"), Stream::of, Stream::of);

	private final List<String> order = new ArrayList<>();

	@Test
	void takesTurns() throws Exception {
		Row.alternate("row", 1, contender("A", 1, 1), contender("B", 1, 1), 2, this.meter);
		assertThat(this.order).containsExactly("A", "B", "A", "B");
	}

	@Test
	void comparesRoundsThatRanSideBySide() throws Exception {
		// The machine slows down a hundredfold: the medians of the rates say 0.02.
		var row = Row.alternate("row", 1, contender("A", 20_000, 200, 200), contender("B", 40_000, 40_000, 400), 3,
				this.meter);
		assertThat(row.ratio()).isCloseTo(0.5, within(0.001));
		assertThat(row.ratioOf()).isEqualTo("objects/s");
	}

	@Test
	void saysWhoseFaultItIs() throws Exception {
		var row = Row.alternate("row", 1, contender("A", 5), new Forgetful(contender("B", 5)), 1, this.meter);
		assertThat(row.faults()).containsExactly("B: stored: 0 (expected: the 5 acknowledged)");
		var report = new Report(Instant.EPOCH, new Machine(2, "Linux", "25", 0.5, 0.5), 1, 1, List.of(row));
		assertThat(report.table()).contains("FAULT row, B: stored: 0 (expected: the 5 acknowledged)", "5 / 5 / 0");
	}

	@Test
	void writesThreeDigits() {
		assertThat(Stream.of(1234.5, 98.76, 5.432, 0.01234).map(Report::figure)).containsExactly("1235", "98.8", "5.43",
				"0.012");
		assertThat(Report.figure(null)).isEqualTo("–");
	}

	private Contender contender(String name, Integer... perSecond) {
		return new Scripted(name, new ArrayDeque<>(List.of(perSecond)), this.order);
	}

	private static final class Scripted implements Contender {

		private final String name;

		private final ArrayDeque<Integer> rounds;

		private final List<String> order;

		private long stored;

		Scripted(String name, ArrayDeque<Integer> rounds, List<String> order) {
			this.name = name;
			this.rounds = rounds;
			this.order = order;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public int size() {
			return 1;
		}

		@Override
		public void prepare() {
			this.order.add(this.name);
		}

		@Override
		public Tally run() {
			var count = this.rounds.remove();
			this.stored += count;
			return new Tally(count, count, 0, 0, 1_000_000_000, 1, 2, List.of());
		}

		@Override
		public long stored() {
			return this.stored;
		}

	}

	private record Forgetful(Contender other) implements Contender {

		@Override
		public String name() {
			return this.other.name();
		}

		@Override
		public int size() {
			return this.other.size();
		}

		@Override
		public void prepare() throws Exception {
			this.other.prepare();
		}

		@Override
		public Tally run() throws Exception {
			return this.other.run();
		}

		@Override
		public long stored() {
			return 0;
		}

	}

}
