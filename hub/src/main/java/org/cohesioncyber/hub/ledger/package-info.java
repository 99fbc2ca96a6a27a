/**
 * The one place that opens transactions, and what they leave behind: journal, facts,
 * frozen audiences.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.cohesioncyber.hub.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
