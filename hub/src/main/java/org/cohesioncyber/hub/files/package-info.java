/**
 * Files given to the hub: sealed chunk by chunk, checked by what they hold, read by whom
 * the module that took them says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger" })
package org.cohesioncyber.hub.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
