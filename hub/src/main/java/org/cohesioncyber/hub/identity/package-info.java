/** Members of organisations and their roles; turns a signed-in person into an actor. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger" })
package org.cohesioncyber.hub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
