package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Comparator;

/**
 * What the loss of one node alone would break.
 *
 * @param node which
 * @param activities how many other activities stop
 * @param breached how many of these are stopped for longer than their DMIA
 * @param organisations how many organisations own one that stops
 */
public record Concentration<K>(Node<K> node, int activities, int breached, int organisations) {

	/** The gravest first. */
	static final Comparator<Concentration<?>> GRAVEST = Comparator
		.<Concentration<?>>comparingInt(Concentration::breached)
		.thenComparingInt(Concentration::activities)
		.thenComparingInt(Concentration::organisations)
		.reversed();

	/** Whether nothing stands in for it somewhere: its loss alone stops an activity. */
	public boolean isSinglePointOfFailure() {
		return this.activities > 0;
	}

}
