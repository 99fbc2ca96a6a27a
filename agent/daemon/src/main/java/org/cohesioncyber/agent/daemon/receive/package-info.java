/** What the hub sends: alerts written to files, each once, in order. */
@NullMarked
package org.cohesioncyber.agent.daemon.receive;

import org.jspecify.annotations.NullMarked;
