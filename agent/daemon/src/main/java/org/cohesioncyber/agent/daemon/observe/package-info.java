/** Sources: files followed line by line, lines turned into alerts. */
@NullMarked
package org.cohesioncyber.agent.daemon.observe;

import org.jspecify.annotations.NullMarked;
