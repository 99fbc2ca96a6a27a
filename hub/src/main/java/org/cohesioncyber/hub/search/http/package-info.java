/** Search for programs. */
@NullMarked
package org.cohesioncyber.hub.search.http;

import org.jspecify.annotations.NullMarked;
