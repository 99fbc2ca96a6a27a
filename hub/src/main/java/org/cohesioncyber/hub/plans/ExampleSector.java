package org.cohesioncyber.hub.plans;

/** Whom there is a worked example for. */
public enum ExampleSector {

	COMMUNE, ETI, HOSPITAL

}
