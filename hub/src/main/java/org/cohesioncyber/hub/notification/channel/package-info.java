/** What every way of reaching people has in common; one package below for each. */
@NullMarked
package org.cohesioncyber.hub.notification.channel;

import org.jspecify.annotations.NullMarked;
