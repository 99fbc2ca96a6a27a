/** Crisis codes for programs. */
@NullMarked
package org.cohesioncyber.hub.identity.http;

import org.jspecify.annotations.NullMarked;
