/** Threads for what blocks. */
@NullMarked
package org.cohesioncyber.hub.shell.threads;

import org.jspecify.annotations.NullMarked;
