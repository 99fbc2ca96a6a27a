/** The programming interface of essential activities. */
@NullMarked
package org.cohesioncyber.hub.continuity.http;

import org.jspecify.annotations.NullMarked;
