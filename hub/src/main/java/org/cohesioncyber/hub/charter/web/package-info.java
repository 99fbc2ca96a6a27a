/** Pages of the register and the charter. */
@NullMarked
package org.cohesioncyber.hub.charter.web;

import org.jspecify.annotations.NullMarked;
