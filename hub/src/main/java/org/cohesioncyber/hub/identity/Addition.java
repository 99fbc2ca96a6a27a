package org.cohesioncyber.hub.identity;

/** What came of adding a member. */
public sealed interface Addition {

	/** The person is a member from now on. */
	record Added(String subject, String name) implements Addition {

	}

	/** The person is a member already; nothing changed. */
	record AlreadyMember(String name) implements Addition {

	}

	/** Nobody with this e-mail address has an account. */
	record NoAccount(String email) implements Addition {

	}

	/** The identity provider cannot be asked now. */
	record ProviderAway() implements Addition {

	}

}
