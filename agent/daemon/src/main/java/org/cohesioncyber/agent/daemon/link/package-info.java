/** The one way to the hub: requests, signatures, sessions and patience. */
@NullMarked
package org.cohesioncyber.agent.daemon.link;

import org.jspecify.annotations.NullMarked;
