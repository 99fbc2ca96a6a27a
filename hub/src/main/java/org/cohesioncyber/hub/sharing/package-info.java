/** Circles, the sharing policy, and who a thing is shared with. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter" })
package org.cohesioncyber.hub.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
