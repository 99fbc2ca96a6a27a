/** What modules above implement to show how far an organisation is engaged. */
@NullMarked
@NamedInterface("spi")
package org.cohesioncyber.hub.charter.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
