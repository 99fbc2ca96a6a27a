package org.cohesioncyber.hub.ledger;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys for encryption at rest are: a file outside the database.
 *
 * @param file the keyring
 * @param create whether a missing keyring is made; never on a hub that already has data
 */
@ConfigurationProperties(prefix = "cohesion.keys", ignoreUnknownFields = false)
record KeysSettings(Path file, @DefaultValue("false") boolean create) {

}
