package org.cohesioncyber.hub.files;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files the hub takes.
 *
 * @param limit the largest file
 * @param staging where a file rests, sealed and without a name, until all of it has come
 */
@ConfigurationProperties(prefix = "cohesion.files", ignoreUnknownFields = false)
record FilesSettings(@DefaultValue("20MB") DataSize limit, @DefaultValue("${java.io.tmpdir}") Path staging) {

}
