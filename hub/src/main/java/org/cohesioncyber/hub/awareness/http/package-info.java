/** {@code /api/v1/awareness-campaigns} and the indicator of attendance. */
@NullMarked
package org.cohesioncyber.hub.awareness.http;

import org.jspecify.annotations.NullMarked;
