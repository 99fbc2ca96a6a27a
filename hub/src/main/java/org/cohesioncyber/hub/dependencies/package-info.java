/**
 * What the essential activities of organisations rest on: the common register of
 * providers and mutual services, and who needs which of them for how long.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "files", "identity", "charter", "sharing", "continuity",
		"continuity :: spi" })
package org.cohesioncyber.hub.dependencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
