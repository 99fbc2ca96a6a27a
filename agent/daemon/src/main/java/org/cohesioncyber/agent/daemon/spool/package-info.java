/** What was observed and not yet acknowledged, safe on disk. */
@NullMarked
package org.cohesioncyber.agent.daemon.spool;

import org.jspecify.annotations.NullMarked;
