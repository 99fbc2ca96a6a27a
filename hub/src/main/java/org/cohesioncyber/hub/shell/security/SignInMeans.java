package org.cohesioncyber.hub.shell.security;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a person may add to sign in with, each by an act that Keycloak knows by name. */
enum SignInMeans {

	PASSKEY("webauthn-register-passwordless"), RECOVERY_CODES("CONFIGURE_RECOVERY_AUTHN_CODES");

	/** The parameter by which Keycloak is asked for the act and says which one it was. */
	static final String ACT = "kc_action";

	/** The parameter by which Keycloak says how the act ended. */
	static final String OUTCOME = "kc_action_status";

	private final String act;

	SignInMeans(String act) {
		this.act = act;
	}

	String act() {
		return this.act;
	}

	static Optional<SignInMeans> of(@Nullable String act) {
		return Arrays.stream(values()).filter(means -> means.act.equals(act)).findFirst();
	}

}
