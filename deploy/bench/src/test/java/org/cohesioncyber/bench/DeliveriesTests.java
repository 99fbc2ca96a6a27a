package org.cohesioncyber.bench;

import java.util.List;

import org.cohesioncyber.bench.Deliveries.Published;
import org.cohesioncyber.bench.Subscriber.Delivery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DeliveriesTests {

	private static final long MILLI = 1_000_000;

	private final List<Published> published = List.of(new Published(7, 0), new Published(8, 1), new Published(9, 2));

	private final long[] due = { 0, 10 * MILLI, 20 * MILLI };

	private final Delivery first = new Delivery(7, 0, 5 * MILLI);

	private final Delivery second = new Delivery(8, 1, 14 * MILLI);

	private final Delivery third = new Delivery(9, 2, 26 * MILLI);

	@Test
	void timesEachFromTheMomentItWasDue() {
		var deliveries = received(List.of(this.first, this.second, this.third));
		assertThat(deliveries.faults()).isEmpty();
		assertThat(deliveries.arrived()).isEqualTo(3).isEqualTo(deliveries.expected());
		assertThat(deliveries.p50()).isCloseTo(5, within(0.01));
		assertThat(deliveries.p99()).isCloseTo(6, within(0.01));
	}

	@Test
	void noticesWhatIsMissing() {
		assertThat(received(List.of(this.first, this.third)).faults()).singleElement()
			.asString()
			.contains("delivered: 2")
			.contains("expected: 3, then Published[number=8, place=1]");
	}

	@Test
	void noticesWhatIsOutOfOrder() {
		assertThat(received(List.of(this.second, this.first, this.third)).faults()).hasSize(1);
	}

	@Test
	void noticesWhatComesTwice() {
		assertThat(received(List.of(this.first, this.second, this.second, this.third)).faults()).hasSize(1);
	}

	@Test
	void noticesWhatWasNeverPublished() {
		assertThat(received(List.of(this.first, this.second, this.third, new Delivery(10, -1, 0))).faults()).hasSize(1);
	}

	@Test
	void judgesEachSubscriber() {
		var whole = List.of(this.first, this.second, this.third);
		var deliveries = Deliveries.of(this.published, List.of(whole, List.of(), whole), this.due);
		assertThat(deliveries.faults()).singleElement().asString().startsWith("subscriber 1: delivered: 0");
		assertThat(deliveries.expected()).isEqualTo(9);
		assertThat(deliveries.arrived()).isEqualTo(6);
	}

	private Deliveries received(List<Delivery> one) {
		return Deliveries.of(this.published, List.of(one), this.due);
	}

}
