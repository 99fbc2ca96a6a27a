package org.cohesioncyber.hub.notification.channel.mail;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who the hub's mails come from; the server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address; no mail leaves without it
 */
@ConfigurationProperties(prefix = "cohesion.mail", ignoreUnknownFields = false)
record MailSettings(@Nullable String from) {

}
