/** What modules above implement to say something of a plan on its page. */
@NullMarked
@NamedInterface("spi")
package org.cohesioncyber.hub.plans.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
