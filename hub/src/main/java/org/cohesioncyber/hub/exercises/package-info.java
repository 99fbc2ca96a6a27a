/**
 * Exercises of organisations and of the territory: prepared, run, observed, measured and
 * learnt from (ISO 22301:2019 clause 8.5).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "documents", "identity", "charter", "charter :: spi",
		"continuity", "continuity :: spi", "plans", "plans :: spi" })
package org.cohesioncyber.hub.exercises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
