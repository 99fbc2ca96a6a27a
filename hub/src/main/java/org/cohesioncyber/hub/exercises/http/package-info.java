/** The programming interface of exercises. */
@NullMarked
package org.cohesioncyber.hub.exercises.http;

import org.jspecify.annotations.NullMarked;
