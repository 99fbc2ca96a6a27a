/**
 * What an organisation must keep doing: its essential activities and how long it can do
 * without each (business impact analysis, ISO 22301:2019 clause 8.2.2).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter" })
package org.cohesioncyber.hub.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
