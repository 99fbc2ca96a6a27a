package org.cohesioncyber.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LoadTests {

	private static final long MILLI = 1_000_000;

	private final FakeTicker ticker = new FakeTicker();

	private final Load load = new Load(this.ticker);

	@Test
	void anOpenLoopSendsAtFixedMoments() throws Exception {
		var start = this.ticker.nanos();
		var moments = new ArrayList<Long>();
		var tally = this.load.run(1, Pace.open(100), new Limits(1_000, Duration.ofSeconds(1)), () -> worker((index) -> {
			moments.add(this.ticker.nanos() - start);
			this.ticker.pass(MILLI);
		}));
		assertThat(tally.sent()).isEqualTo(100);
		assertThat(moments).startsWith(0L, 10 * MILLI, 20 * MILLI).endsWith(990 * MILLI);
		assertThat(tally.p50()).isCloseTo(1, within(0.01));
	}

	@Test
	void anOpenLoopCountsTheWaitThatAStallCausesToThoseBehind() throws Exception {
		var tally = this.load.run(1, Pace.open(100), new Limits(1_000, Duration.ofSeconds(1)),
				() -> worker((index) -> this.ticker.pass((index == 10) ? 500 * MILLI : MILLI)));
		assertThat(tally.sent()).isEqualTo(100);
		// A driver that timed from the moment of sending would say 1 ms.
		assertThat(tally.p50()).isGreaterThan(50);
		// The first one behind was due 10 ms after the one that stalled.
		assertThat(tally.p99()).isCloseTo(491, within(1.0));
	}

	@Test
	void aClosedLoopTimesFromTheSending() throws Exception {
		var tally = this.load.run(1, Pace.closed(), new Limits(1_000, Duration.ofSeconds(1)),
				() -> worker((index) -> this.ticker.pass((index == 10) ? 500 * MILLI : 5 * MILLI)));
		assertThat(tally.p50()).isCloseTo(5, within(0.01));
		assertThat(tally.rate()).isCloseTo(tally.sent() / 1.0, within(2.0));
	}

	@Test
	void isBoundedInCount() throws Exception {
		var tally = this.load.run(8, Pace.closed(), new Limits(50, Duration.ofHours(1)), () -> worker((index) -> {
		}));
		assertThat(tally.sent()).isEqualTo(50);
		assertThat(tally.acknowledged()).isEqualTo(50);
	}

	@Test
	void isBoundedInTime() throws Exception {
		var tally = this.load.run(1, Pace.closed(), new Limits(1_000_000, Duration.ofSeconds(1)),
				() -> worker((index) -> this.ticker.pass(10 * MILLI)));
		assertThat(tally.sent()).isEqualTo(100);
	}

	@Test
	void countsWhatWasDueAndNeverLeft() throws Exception {
		var tally = this.load.run(1, Pace.open(100), new Limits(1_000, Duration.ofSeconds(1)),
				() -> worker((index) -> this.ticker.pass(Duration.ofMinutes(1).toNanos())));
		assertThat(tally.sent()).isEqualTo(1);
		assertThat(tally.overdue()).isEqualTo(99);
	}

	@Test
	void sendsEachRequestOnceAndGoesOnAfterFailures() throws Exception {
		var sent = new AtomicInteger[200];
		Arrays.setAll(sent, (place) -> new AtomicInteger());
		var tally = this.load.run(4, Pace.closed(), new Limits(200, Duration.ofHours(1)), () -> worker((index) -> {
			sent[index].incrementAndGet();
			if (index % 10 == 0) {
				throw new IOException("refused");
			}
		}));
		assertThat(sent).allSatisfy((count) -> assertThat(count).hasValue(1));
		assertThat(tally.sent()).isEqualTo(200);
		assertThat(tally.failed()).isEqualTo(20);
		assertThat(tally.acknowledged()).isEqualTo(180);
		assertThat(tally.reasons()).containsExactly("java.io.IOException: refused");
	}

	private static Load.Worker worker(Task task) {
		return new Load.Worker() {

			@Override
			public int send(int index, long due) throws Exception {
				task.perform(index);
				return 1;
			}

			@Override
			public void close() {
				// Nothing is open.
			}

		};
	}

	private interface Task {

		void perform(int index) throws Exception;

	}

}
