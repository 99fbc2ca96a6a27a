/** Tests of the values every module speaks in. */
@NullMarked
package org.cohesioncyber.hub.shared;

import org.jspecify.annotations.NullMarked;
