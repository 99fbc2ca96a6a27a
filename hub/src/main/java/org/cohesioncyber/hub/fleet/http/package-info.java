/** What agents call: time, enrolment, sessions, signs of life. */
@NullMarked
package org.cohesioncyber.hub.fleet.http;

import org.jspecify.annotations.NullMarked;
