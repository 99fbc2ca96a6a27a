/** Agents: enrolment, keys and sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter", "charter :: spi" })
package org.cohesioncyber.hub.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
