/** The Kafka edge: numbered facts out to topics. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "sharing", "alerts", "fleet" })
package org.cohesioncyber.hub.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
