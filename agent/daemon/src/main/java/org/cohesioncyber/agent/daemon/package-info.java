/** The agent: observes, signs, spools and sends; receives and writes. */
@NullMarked
package org.cohesioncyber.agent.daemon;

import org.jspecify.annotations.NullMarked;
