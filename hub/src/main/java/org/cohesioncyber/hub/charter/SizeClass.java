package org.cohesioncyber.hub.charter;

/** How many people work there: under 10, under 50, under 250, or more. */
public enum SizeClass {

	MICRO, SMALL, MEDIUM, LARGE

}
