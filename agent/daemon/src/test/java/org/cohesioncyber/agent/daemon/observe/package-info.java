/** Tests. */
@NullMarked
package org.cohesioncyber.agent.daemon.observe;

import org.jspecify.annotations.NullMarked;
