/** People told of what concerns them, one package per channel. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter", "sharing" })
package org.cohesioncyber.hub.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
