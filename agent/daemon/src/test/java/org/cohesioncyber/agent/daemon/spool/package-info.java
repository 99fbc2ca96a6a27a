/** Tests. */
@NullMarked
package org.cohesioncyber.agent.daemon.spool;

import org.jspecify.annotations.NullMarked;
