package org.cohesioncyber.agent.protocol;

/** How bad an alert is, in rising order. */
public enum Severity {

	LOW, MEDIUM, HIGH, CRITICAL

}
