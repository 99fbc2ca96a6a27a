package org.cohesioncyber.playbooks;

/**
 * What came of checking one signature of a playbook.
 *
 * @param id of the signature
 * @param signee who says to have signed; only a trusted key makes that true
 * @param reason in plain words
 */
public record SignatureCheck(String id, String signee, Verdict verdict, String reason) {

	/** How far a signature is to be relied on. */
	public enum Verdict {

		/** Unchanged since it was signed with a key that is trusted. */
		TRUSTED,
		/** Unchanged since it was signed, by nobody we know. */
		UNKNOWN_KEY,
		/** Changed since, or signed with another key than it says. */
		BROKEN,
		/** Revoked, not yet or no longer valid, or of another version. */
		NOT_VALID,
		/** Cannot be told here: the key or the algorithm is not at hand. */
		NOT_CHECKED

	}

}
