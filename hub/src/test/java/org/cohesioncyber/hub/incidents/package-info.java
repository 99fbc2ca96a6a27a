/** Tests of incidents. */
@NullMarked
package org.cohesioncyber.hub.incidents;

import org.jspecify.annotations.NullMarked;
