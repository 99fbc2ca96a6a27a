/** Alerts shared under a TLP marking with an audience. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter", "sharing", "fleet", "incidents" })
package org.cohesioncyber.hub.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
