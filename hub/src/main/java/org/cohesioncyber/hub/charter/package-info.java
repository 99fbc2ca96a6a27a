/** The register of organisations, the charter and who is engaged by it. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "files", "identity", "documents" })
package org.cohesioncyber.hub.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
