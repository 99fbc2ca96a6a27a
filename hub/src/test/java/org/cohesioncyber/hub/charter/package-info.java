/** Tests of the register and the charter. */
@NullMarked
package org.cohesioncyber.hub.charter;

import org.jspecify.annotations.NullMarked;
