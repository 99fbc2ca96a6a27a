/** Makes a small drawing of communes from a file of their limits. */
@NullMarked
package org.cohesioncyber.hub.charter.map;

import org.jspecify.annotations.NullMarked;
