/** OpenSearch projections of the facts, and the search over them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "sharing", "alerts" })
package org.cohesioncyber.hub.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
