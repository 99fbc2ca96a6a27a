package org.cohesioncyber.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What subscribers received in one round.
 *
 * @param expected published alerts times subscribers
 * @param arrived how many of them came
 * @param p50 milliseconds half of them took, from the moment the alert was due to be sent
 * @param p99 milliseconds all but a hundredth of them took
 * @param faults what was missing, came twice, or in another order than published
 */
record Deliveries(long expected, long arrived, double p50, double p99, List<String> faults) {

	/** Whoever received something else than what was published, in its order, is told. */
	static Deliveries of(List<Published> published, List<List<Subscriber.Delivery>> received, long[] due) {
		var counts = new Counts();
		var faults = new ArrayList<String>();
		long arrived = 0;
		for (var i = 0; i < received.size(); i++) {
			var one = received.get(i);
			var seen = one.stream().map((delivery) -> new Published(delivery.number(), delivery.place())).toList();
			if (!seen.equals(published)) {
				faults.add("subscriber %d: %s".formatted(i, difference(published, seen)));
			}
			for (var delivery : one) {
				if (delivery.place() >= 0 && delivery.place() < due.length) {
					arrived++;
					counts.took(delivery.at() - due[delivery.place()]);
				}
			}
		}
		var tally = counts.over(1);
		return new Deliveries((long) published.size() * received.size(), arrived, tally.p50(), tally.p99(), faults);
	}

	private static String difference(List<Published> published, List<Published> seen) {
		var place = 0;
		while (place < Math.min(published.size(), seen.size()) && published.get(place).equals(seen.get(place))) {
			place++;
		}
		var expected = (place < published.size()) ? published.get(place) : "nothing more";
		return "delivered: %d, then %s (expected: %d, then %s)".formatted(seen.size(),
				(place < seen.size()) ? seen.get(place) : "nothing more", published.size(), expected);
	}

	/**
	 * An alert as the hub published it.
	 *
	 * @param number its publication number
	 * @param place its place in the round, or -1 when it is not of this round
	 */
	record Published(long number, int place) {
	}

}
