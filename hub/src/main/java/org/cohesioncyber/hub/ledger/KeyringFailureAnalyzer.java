package org.cohesioncyber.hub.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, without a stack trace, why the hub does not start. */
class KeyringFailureAnalyzer extends AbstractFailureAnalyzer<KeyringException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, KeyringException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Put the right keyring in its place (deploy/docs/cles.md).", cause);
	}

}
