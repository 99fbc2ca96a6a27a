/** Pages of exercises. */
@NullMarked
package org.cohesioncyber.hub.exercises.web;

import org.jspecify.annotations.NullMarked;
