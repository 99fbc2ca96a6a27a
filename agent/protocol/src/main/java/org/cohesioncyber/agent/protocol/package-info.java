/** What hub and agent say to each other: wire records and their signatures. */
@NullMarked
package org.cohesioncyber.agent.protocol;

import org.jspecify.annotations.NullMarked;
