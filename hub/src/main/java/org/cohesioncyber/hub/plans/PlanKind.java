package org.cohesioncyber.hub.plans;

/**
 * What a plan is for. A commune's PCS is none of these: it protects the population, and a
 * plan only points to it.
 */
public enum PlanKind {

	/** Continuity of activities (BCP). */
	PCA,
	/** Recovery after a disaster (DRP). */
	PRA,
	/** Continuity of the information system. */
	PCI

}
