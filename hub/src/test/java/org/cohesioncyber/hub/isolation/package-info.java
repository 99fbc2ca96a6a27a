/** Nobody learns what was not meant for them, whatever the handler. */
@NullMarked
package org.cohesioncyber.hub.isolation;

import org.jspecify.annotations.NullMarked;
