/** The crisis directory and the drills over HTTP. */
@NullMarked
package org.cohesioncyber.hub.contacts.http;

import org.jspecify.annotations.NullMarked;
