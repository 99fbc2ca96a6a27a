/**
 * Continuity and recovery plans of organisations and of the territory: sealed for their
 * owner, approved version by version (ISO 22301:2019 clause 8.4.4).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "files", "documents", "identity", "charter",
		"charter :: spi", "sharing", "continuity", "dependencies", "contacts" })
package org.cohesioncyber.hub.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
