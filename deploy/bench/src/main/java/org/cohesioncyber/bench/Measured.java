package org.cohesioncyber.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One round of one contender: what the driver saw, what it cost, what was there after.
 *
 * @param tally what the driver saw
 * @param size objects in one request
 * @param stored how many objects the round left behind
 * @param cost what the kernel counted meanwhile
 * @param deliveries what subscribers received, if there were any
 */
record Measured(Tally tally, int size, long stored, Meter.Reading cost, List<Deliveries> deliveries) {

	static Measured measure(Contender contender, Meter meter) throws Exception {
		contender.prepare();
		var storedBefore = contender.stored();
		var before = meter.read();
		var tally = contender.run();
		var stored = contender.stored() - storedBefore;
		var cost = meter.read().since(before);
		return new Measured(tally, contender.size(), stored, cost, contender.deliveries());
	}

	/**
	 * What must not be, however slow or fast: objects acknowledged that are not stored,
	 * stored ones nobody sent, deliveries missing, doubled or out of order.
	 */
	List<String> faults() {
		var faults = new ArrayList<String>();
		if (this.stored < this.tally.acknowledged()) {
			faults.add("stored: %d (expected: the %d acknowledged)".formatted(this.stored, this.tally.acknowledged()));
		}
		if (this.stored > this.tally.sent() * this.size) {
			faults.add(
					"stored: %d (expected: at most the %d sent)".formatted(this.stored, this.tally.sent() * this.size));
		}
		this.deliveries.forEach((one) -> faults.addAll(one.faults()));
		return faults;
	}

}
