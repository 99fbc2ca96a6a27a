/** What the agent is told: its home directory, its configuration and who it is. */
@NullMarked
package org.cohesioncyber.agent.daemon.config;

import org.jspecify.annotations.NullMarked;
