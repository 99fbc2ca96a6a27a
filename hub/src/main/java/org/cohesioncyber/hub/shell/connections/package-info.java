/** What the hub's connections need beside what Netty does by itself. */
@NullMarked
package org.cohesioncyber.hub.shell.connections;

import org.jspecify.annotations.NullMarked;
