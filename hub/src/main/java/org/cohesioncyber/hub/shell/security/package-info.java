/** Who may come in: sign-in, sign-out, and the rule each handler names. */
@NullMarked
package org.cohesioncyber.hub.shell.security;

import org.jspecify.annotations.NullMarked;
