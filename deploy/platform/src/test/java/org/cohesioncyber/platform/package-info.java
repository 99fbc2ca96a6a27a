/**
 * Starts the real servers and breaks them.
 */
@NullMarked
package org.cohesioncyber.platform;

import org.jspecify.annotations.NullMarked;
