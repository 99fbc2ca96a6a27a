/** Awareness campaigns and their figures as pages. */
@NullMarked
package org.cohesioncyber.hub.awareness.web;

import org.jspecify.annotations.NullMarked;
