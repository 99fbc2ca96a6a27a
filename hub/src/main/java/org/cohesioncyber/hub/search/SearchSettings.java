package org.cohesioncyber.hub.search;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where OpenSearch is; a hub without {@code uri} works without search.
 *
 * @param username none for an OpenSearch that asks for none
 */
@ConfigurationProperties(prefix = "cohesion.opensearch", ignoreUnknownFields = false)
record SearchSettings(@Nullable URI uri, @Nullable String username, @Nullable String password) {

}
