/** Tests of circles and of the sharing policy. */
@NullMarked
package org.cohesioncyber.hub.sharing;

import org.jspecify.annotations.NullMarked;
