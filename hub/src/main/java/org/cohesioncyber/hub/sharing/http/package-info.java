/** Circles for programs. */
@NullMarked
package org.cohesioncyber.hub.sharing.http;

import org.jspecify.annotations.NullMarked;
