/** Sessions of people as rows in PostgreSQL, so that any replica serves anybody. */
@NullMarked
package org.cohesioncyber.hub.shell.sessions;

import org.jspecify.annotations.NullMarked;
