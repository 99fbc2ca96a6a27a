/** The first journey as people and machines make it, on every real server at once. */
@NullMarked
package org.cohesioncyber.hub.journey;

import org.jspecify.annotations.NullMarked;
