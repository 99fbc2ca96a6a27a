/** What integration tests of every module start from. */
@NullMarked
package org.cohesioncyber.hub.testing;

import org.jspecify.annotations.NullMarked;
