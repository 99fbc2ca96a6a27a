/**
 * Working groups of organisations: who takes part, when they meet, what they decide and
 * which documents they share.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "files", "charter", "sharing" })
package org.cohesioncyber.hub.workinggroups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
