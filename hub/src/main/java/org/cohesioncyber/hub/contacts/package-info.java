/**
 * Whom to reach in each organisation when its own means are down, and the drills that
 * prove it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter", "charter :: spi" })
package org.cohesioncyber.hub.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
