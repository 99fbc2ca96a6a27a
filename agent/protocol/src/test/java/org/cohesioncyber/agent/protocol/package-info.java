/** Tests of the wire records and signatures. */
@NullMarked
package org.cohesioncyber.agent.protocol;

import org.jspecify.annotations.NullMarked;
