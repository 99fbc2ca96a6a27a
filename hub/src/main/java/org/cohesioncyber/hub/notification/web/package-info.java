/** What became of the letters, for the people of an organisation. */
@NullMarked
package org.cohesioncyber.hub.notification.web;

import org.jspecify.annotations.NullMarked;
