/** Incidents for programs. */
@NullMarked
package org.cohesioncyber.hub.incidents.http;

import org.jspecify.annotations.NullMarked;
