/** Live signals: open pages learn that something changed, never what. */
@NullMarked
package org.cohesioncyber.hub.shell.live;

import org.jspecify.annotations.NullMarked;
