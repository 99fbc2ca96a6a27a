/** Incidents as their organisations declare them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter", "sharing", "fleet" })
package org.cohesioncyber.hub.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
