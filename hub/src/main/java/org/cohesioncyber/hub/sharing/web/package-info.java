/** Pages of circles. */
@NullMarked
package org.cohesioncyber.hub.sharing.web;

import org.jspecify.annotations.NullMarked;
