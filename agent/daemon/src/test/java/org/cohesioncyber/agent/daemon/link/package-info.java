/** Tests. */
@NullMarked
package org.cohesioncyber.agent.daemon.link;

import org.jspecify.annotations.NullMarked;
