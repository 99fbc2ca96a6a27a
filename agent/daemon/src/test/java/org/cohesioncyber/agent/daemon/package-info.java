/** Tests. */
@NullMarked
package org.cohesioncyber.agent.daemon;

import org.jspecify.annotations.NullMarked;
