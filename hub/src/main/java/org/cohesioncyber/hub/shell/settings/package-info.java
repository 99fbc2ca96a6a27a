/** Refuses to start with a setting nobody knows. */
@NullMarked
package org.cohesioncyber.hub.shell.settings;

import org.jspecify.annotations.NullMarked;
