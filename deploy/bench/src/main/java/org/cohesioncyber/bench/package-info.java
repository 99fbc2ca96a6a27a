/** Puts load on a hub of its own and says what was measured. */
@NullMarked
package org.cohesioncyber.bench;

import org.jspecify.annotations.NullMarked;
