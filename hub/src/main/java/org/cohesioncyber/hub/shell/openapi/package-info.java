/** The description of the API for those who write programs against it. */
@NullMarked
package org.cohesioncyber.hub.shell.openapi;

import org.jspecify.annotations.NullMarked;
