/**
 * Members of organisations and their roles, and their crisis codes; turns a signed-in
 * person into an actor.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "documents" })
package org.cohesioncyber.hub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
