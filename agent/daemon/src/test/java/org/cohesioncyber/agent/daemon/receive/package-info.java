/** Tests. */
@NullMarked
package org.cohesioncyber.agent.daemon.receive;

import org.jspecify.annotations.NullMarked;
