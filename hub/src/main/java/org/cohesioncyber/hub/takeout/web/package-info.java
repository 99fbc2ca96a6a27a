/** The page that hands everything back. */
@NullMarked
package org.cohesioncyber.hub.takeout.web;

import org.jspecify.annotations.NullMarked;
