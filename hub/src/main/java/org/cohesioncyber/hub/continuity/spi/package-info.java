/** What modules above say of activities. */
@NullMarked
@NamedInterface("spi")
package org.cohesioncyber.hub.continuity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
