/** Tests. */
@NullMarked
package org.cohesioncyber.agent.daemon.config;

import org.jspecify.annotations.NullMarked;
