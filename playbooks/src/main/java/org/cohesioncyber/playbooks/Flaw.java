package org.cohesioncyber.playbooks;

/**
 * What is wrong, or only unusual, in a playbook.
 *
 * @param place where, as a JSON pointer (RFC 6901); empty is the whole
 * @param value what stands there, shortened
 * @param expected what should
 */
public record Flaw(Weight weight, String place, String value, String expected) {

	/** How much it weighs. */
	public enum Weight {

		/** The playbook cannot be taken in. */
		REFUSED,
		/** It can, and somebody should look at it. */
		REMARK

	}

	@Override
	public String toString() {
		return this.place + ": " + this.value + " (expected: " + this.expected + ")";
	}

}
