/** Incidents for people: declared in three short pages. */
@NullMarked
package org.cohesioncyber.hub.incidents.web;

import org.jspecify.annotations.NullMarked;
