package org.cohesioncyber.hub.messaging;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A record for a topic.
 *
 * @param key the subject's id: records of one subject keep their order
 * @param value null tells that the subject was taken back
 * @param headers text by name
 */
record Outgoing(String key, byte @Nullable [] value, Map<String, String> headers) {

}
