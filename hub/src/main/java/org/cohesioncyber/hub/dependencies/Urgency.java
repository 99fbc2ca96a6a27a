package org.cohesioncyber.hub.dependencies;

/**
 * How soon an interruption gravely harms people or what the population gets, the soonest
 * first. What nobody knows comes before what is known to be harmless.
 */
public enum Urgency {

	/** Within four hours: a vital function. */
	VITAL,
	/** Within a day. */
	DAY,
	/** Within three days. */
	DAYS,
	/** Nobody knows. */
	UNKNOWN,
	/** Not within three days, as far as is known for all of them. */
	LATER

}
