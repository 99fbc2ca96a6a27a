/** Values every module speaks in: actors, organisations, markings, pages; no beans. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cohesioncyber.hub.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
