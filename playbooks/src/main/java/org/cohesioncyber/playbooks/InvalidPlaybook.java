package org.cohesioncyber.playbooks;

/** A playbook that breaks a rule; the message names property, value and expectation. */
public final class InvalidPlaybook extends RuntimeException {

	InvalidPlaybook(String property, String value, String expected) {
		super(property + ": " + value + " (expected: " + expected + ")");
	}

}
