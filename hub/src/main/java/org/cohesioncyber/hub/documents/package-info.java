/** Documents to keep, print and archive, made from templates. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cohesioncyber.hub.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
