/** Letters by e-mail. */
@NullMarked
package org.cohesioncyber.hub.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
