/** Pages of essential activities. */
@NullMarked
package org.cohesioncyber.hub.continuity.web;

import org.jspecify.annotations.NullMarked;
