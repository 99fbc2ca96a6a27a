/**
 * Awareness campaigns of organisations and of the territory: who was invited, who came,
 * and the figures that follow.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "charter" })
package org.cohesioncyber.hub.awareness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
